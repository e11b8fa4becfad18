import { InputError, NotFoundError } from '@backstage/errors';
import {
  isServerAtLeast,
  OctopusClient,
} from '@octopus-backstage/plugin-octopus-node';
import { OidcIdentity, OidcTrust } from './OidcTrust';

interface User {
  Id: string;
  Username: string;
  DisplayName: string;
  IsService: boolean;
}

interface IdentityPage {
  ExternalId: string;
  OidcIdentities: OidcIdentity[];
  Count: number;
}

/** Since when subjects may hold wildcards: OctopusDeploy/docs `src/pages/docs/octopus-rest-api/openid-connect`. */
const firstServer = '2024.1';
const PAGE = 100;

/**
 * Finds a service account by its exact user name, display name or id, and whom
 * it trusts so far.
 *
 * @throws NotFoundError when there is none
 * @throws InputError when it is a person's, and when the server is too old
 */
export async function readTrust(
  client: OctopusClient,
  account: string,
  signal?: AbortSignal,
): Promise<OidcTrust> {
  const { Version } = await client.serverInformation({ signal });
  if (!isServerAtLeast(Version, firstServer)) {
    throw new InputError(
      `Octopus ${Version} cannot trust the branches of a repository: that takes ${firstServer} or newer. Use an Octopus API key instead.`,
    );
  }
  const users = await client.list<User>('/api/users', { signal });
  const wanted = account.toLowerCase();
  const user = users.find(({ Id, Username, DisplayName }) =>
    [Id, Username, DisplayName].some(name => name?.toLowerCase() === wanted),
  );
  if (!user) {
    const names = users
      .filter(({ IsService }) => IsService)
      .map(({ Username }) => Username);
    throw new NotFoundError(
      `Octopus has no service account '${account}'. ${
        names.length
          ? `There are: ${names.join(', ')}.`
          : 'Create one under Configuration, Users, and give it the right to push build information and to create and deploy releases.'
      }`,
    );
  }
  if (!user.IsService) {
    throw new InputError(
      `'${user.Username}' is a person's account, and only service accounts can trust a repository. Choose a service account.`,
    );
  }

  const identities: OidcIdentity[] = [];
  let page: IdentityPage;
  do {
    page = await client.get<IdentityPage>(
      `/api/serviceaccounts/${user.Id}/oidcidentities/v1`,
      { query: { skip: identities.length, take: PAGE }, signal },
    );
    identities.push(...page.OidcIdentities);
  } while (page.OidcIdentities.length && identities.length < page.Count);
  return {
    accountId: user.Id,
    username: user.Username,
    externalId: page.ExternalId,
    identities,
  };
}
