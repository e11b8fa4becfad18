import { InputError, NotFoundError } from '@backstage/errors';
import { GitHub } from './GitHub';

/** The answer of github.com since July 2026; older servers leave the prefix out. */
interface SubjectCustomization {
  use_default: boolean;
  sub_claim_prefix?: string;
}

/** Who vouches for a workflow of the repository, and as whom. */
export interface OidcSubject {
  issuer: string;
  /** Of workflows on any branch; ends with a wildcard. */
  subject: string;
}

/**
 * The identity that GitHub gives to workflows on branches of this repository,
 * and of no other: its prefix holds the ids of owner and repository where
 * GitHub says so (schema `oidc-custom-sub-repo` in GitHub's OpenAPI
 * description; Azure/azure-dev#9430), so that nobody can take it over with a
 * repository of the same name.
 *
 * The issuer on GitHub Enterprise Server is as in GitHub's documentation,
 * "Configuring OpenID Connect in cloud providers"; that of GHE.com as in its
 * "Feature overview for GitHub Enterprise Cloud with data residency".
 *
 * @param fullName - as GitHub writes it, which the claim of its tokens is too
 * @throws InputError when the repository has a customized subject
 */
export async function readOidcSubject(
  github: GitHub,
  fullName: string,
): Promise<OidcSubject> {
  const { host } = github.target;
  const customization = await readCustomization(github);
  if (!customization.use_default) {
    throw new InputError(
      `${fullName} has a customized OpenID Connect subject, so its identity cannot be determined in advance. Set it back to the default, or use an Octopus API key.`,
    );
  }
  const prefix = customization.sub_claim_prefix ?? `repo:${fullName}`;
  return {
    issuer: issuerOf(host),
    subject: `${prefix}:ref:refs/heads/*`,
  };
}

/** Servers that do not know the question give every repository the default. */
async function readCustomization(
  github: GitHub,
): Promise<SubjectCustomization> {
  try {
    return (await github.call(
      {
        doing: 'read how GitHub identifies the workflows of the repository',
        right: 'Actions: read',
      },
      rest => rest.actions.getCustomOidcSubClaimForRepo(github.where),
    )) as SubjectCustomization;
  } catch (error) {
    if (error instanceof NotFoundError && isOwnServer(github.target.host)) {
      return { use_default: true };
    }
    throw error;
  }
}

function isOwnServer(host: string): boolean {
  return host !== 'github.com' && !host.endsWith('.ghe.com');
}

function issuerOf(host: string): string {
  if (host === 'github.com') {
    return 'https://token.actions.githubusercontent.com';
  }
  return host.endsWith('.ghe.com')
    ? `https://token.actions.${host}`
    : `https://${host}/_services/token`;
}
