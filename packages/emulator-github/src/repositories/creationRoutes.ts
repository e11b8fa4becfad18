import { Hono } from 'hono';
import { accountOf, findAccount, Organization } from '../accounts/accounts';
import { Viewer } from '../access/viewer';
import { GitHubError, notFound } from '../http/errors';
import { readBody } from '../http/readBody';
import { GitHubEnv } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { createRepository } from './createRepository';
import { renderFull } from './renderRepository';

const IN_ORG = '/repos/repos#create-an-organization-repository';
const FOR_USER = '/repos/repos#create-a-repository-for-the-authenticated-user';

/**
 * Making repositories. Sources: operations `repos/create-in-org` and
 * `repos/create-for-authenticated-user` (not open to Apps); without the scope
 * the answer is 404: octokit/request.js#214.
 */
export function creationRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();

  routes.post('/orgs/:org/repos', async c => {
    const { viewer, links } = c.env;
    const organization = findAccount(c.req.param('org'));
    if (organization?.type !== 'Organization') {
      throw notFound(IN_ORG);
    }
    const body = await readBody(c);
    refuseCreation(viewer, organization, body);
    const repository = await createRepository(ctx, organization, body, IN_ORG);
    if (viewer.kind === 'installation') {
      const { repositories } = viewer.installation;
      // An App gets access to what it makes. Source: "Reviewing and modifying
      // installed GitHub Apps" in GitHub's documentation.
      if (repositories !== 'all') {
        repositories.push(repository.id);
      }
    } else if (viewer.kind === 'user') {
      repository.collaborators.set(viewer.login, 'admin');
    }
    const answer = renderFull(repository, viewer, links);
    return c.json(answer, 201, { Location: answer.url });
  });

  routes.post('/user/repos', async c => {
    const { viewer, links } = c.env;
    if (viewer.kind === 'installation') {
      throw new GitHubError(
        403,
        'Resource not accessible by integration',
        FOR_USER,
      );
    }
    if (viewer.kind !== 'user') {
      throw new GitHubError(401, 'Requires authentication', FOR_USER);
    }
    const body = await readBody(c);
    if (!scopesAllow(viewer.scopes, body)) {
      throw notFound(FOR_USER);
    }
    const repository = await createRepository(
      ctx,
      accountOf(viewer.login),
      body,
      FOR_USER,
    );
    const answer = renderFull(repository, viewer, links);
    return c.json(answer, 201, { Location: answer.url });
  });

  return routes;
}

/** Source of the 403 for members: pulumi/pulumi-github#116. */
function refuseCreation(
  viewer: Viewer,
  organization: Organization,
  body: Record<string, unknown>,
): void {
  if (viewer.kind === 'installation') {
    const { accountLogin, permissions } = viewer.installation;
    if (
      accountLogin !== organization.login ||
      permissions.administration !== 'write'
    ) {
      throw new GitHubError(
        403,
        'Resource not accessible by integration',
        IN_ORG,
      );
    }
    return;
  }
  if (viewer.kind !== 'user') {
    throw new GitHubError(401, 'Requires authentication', IN_ORG);
  }
  if (!scopesAllow(viewer.scopes, body)) {
    throw notFound(IN_ORG);
  }
  const membership = organization.members[viewer.login];
  if (
    membership !== 'admin' &&
    !(membership && organization.membersCreateRepositories)
  ) {
    throw new GitHubError(
      403,
      'You need admin access to the organization before adding a repository to it.',
      IN_ORG,
    );
  }
}

/** Source: the descriptions of both operations. */
function scopesAllow(
  scopes: readonly string[],
  { private: isPrivate, visibility }: Record<string, unknown>,
): boolean {
  const open = !isPrivate && (visibility ?? 'public') === 'public';
  return scopes.includes('repo') || (open && scopes.includes('public_repo'));
}
