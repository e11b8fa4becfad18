import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { findRepository, Repository } from './findRepository';
import { GitHub } from './GitHub';

/** How a repository begins. */
export interface NewRepository {
  description: string;
  /** Also the sign that this portal made it. */
  homepage: string;
  visibility: 'private' | 'internal' | 'public';
  /** By name, for organizations that ask for some. */
  customProperties?: Record<string, string | string[]>;
}

/**
 * Makes the repository in its organization, or for the user that the token
 * belongs to.
 *
 * @throws InputError when the owner is another user, or a user although the
 *   token is a GitHub App's: `POST /user/repos` is not open to Apps
 *   (`enabledForGitHubApps` in GitHub's OpenAPI description)
 * @throws ConflictError when the name is taken by a repository that the token
 *   may not see
 */
export async function createRepository(
  github: GitHub,
  { description, homepage, visibility, customProperties }: NewRepository,
): Promise<Repository> {
  const { owner, repo } = github.where;
  const account = await github.call(
    { doing: `find ${owner}`, right: 'Metadata: read' },
    rest => rest.users.getByUsername({ username: owner }),
  );
  const isOrganization = account.type === 'Organization';
  if (!isOrganization) {
    await refuseOtherUsers(github, visibility);
  }

  const name = { name: repo, description, homepage };
  const isPrivate = { private: visibility !== 'public' };
  const step = {
    doing: `create the repository ${owner}/${repo}`,
    right: isOrganization
      ? `Administration: write, and the right to create repositories in ${owner}`
      : 'the scope repo',
  };
  try {
    const created = await github.call(step, rest =>
      isOrganization
        ? rest.repos.createInOrg({
            org: owner,
            ...name,
            ...isPrivate,
            ...(customProperties && { custom_properties: customProperties }),
            // GitHub Enterprise only, and so not in the types of github.com.
            ...(visibility === 'internal' && {
              visibility: 'internal' as 'private',
            }),
          })
        : rest.repos.createForAuthenticatedUser({ ...name, ...isPrivate }),
    );
    github.repositoryIsNew();
    return created as Repository;
  } catch (error) {
    if (!(error instanceof InputError)) {
      throw error;
    }
    if (/custom propert/i.test(error.message)) {
      throw new InputError(
        `${error.message} The organization asks for custom properties of new repositories: give them as customProperties.`,
      );
    }
    if (!/already exists/.test(error.message)) {
      throw error;
    }
    // The answer to an earlier attempt may have been lost.
    const found = await findRepository(github);
    if (found?.homepage === homepage) {
      github.repositoryIsNew();
      return found;
    }
    throw new ConflictError(
      `There is a repository ${owner}/${repo} already${
        found ? '' : ', which the token may not see'
      }. Nothing was changed. Choose another name.`,
    );
  }
}

async function refuseOtherUsers(
  github: GitHub,
  visibility: NewRepository['visibility'],
): Promise<void> {
  const { owner } = github.where;
  if (github.isApp) {
    throw new InputError(
      `${owner} is a user, and a GitHub App can create repositories in organizations only. Choose an organization, or let the template ask for the user's own credentials.`,
    );
  }
  const { login } = await github.call(
    { doing: 'find out whose token it is', right: 'to be a user’s' },
    rest => rest.users.getAuthenticated(),
  );
  if (login.toLowerCase() !== owner.toLowerCase()) {
    throw new NotAllowedError(
      `The token belongs to ${login}, who cannot create repositories for the user ${owner}. Choose ${login} or an organization as the owner.`,
    );
  }
  if (visibility === 'internal') {
    throw new InputError(
      'Only organizations of an enterprise have internal repositories. Choose private or public.',
    );
  }
}
