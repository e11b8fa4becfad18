import { InputError, NotFoundError } from '@backstage/errors';
import {
  isServerAtLeast,
  OctopusClient,
} from '@octopus-backstage/plugin-octopus-node';

/**
 * A service account and whom it trusts. Source: OctopusDeploy/docs
 * `src/pages/docs/api/_generated/service-account-oidc-identities.md`.
 */
export interface OidcTrust {
  /** Such as `Users-7`. */
  accountId: string;
  username: string;
  /** The GUID that workflows ask for a token with. */
  externalId: string;
  identities: OidcIdentity[];
}

export interface OidcIdentity {
  Id: string;
  Name: string;
  Issuer: string;
  Subject: string;
}

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
      `Octopus ${Version} cannot trust the branches of a repository: that requires ${firstServer} or newer. Use an Octopus API key instead.`,
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
          : 'Create one under Configuration, Users, and give it permission to push build information and to create and deploy releases.'
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

/**
 * Lets a service account trust the workflows of one repository, unless it does.
 *
 * @param name - what people see, at most 200 characters
 * @returns whether the identity was created
 */
export async function trustRepository(
  client: OctopusClient,
  trust: OidcTrust,
  { issuer, subject }: { issuer: string; subject: string },
  options: { name: string; signal?: AbortSignal },
): Promise<boolean> {
  const { signal } = options;
  const path = `/api/serviceaccounts/${trust.accountId}/oidcidentities`;
  const find = (identities: OidcIdentity[]) =>
    identities.find(
      identity => identity.Issuer === issuer && identity.Subject === subject,
    );
  if (find(trust.identities)) {
    return false;
  }
  await client.post<{ Id: string }>(
    `${path}/create/v1`,
    {
      ServiceAccountId: trust.accountId,
      Name: options.name.slice(0, 200),
      Issuer: issuer,
      Subject: subject,
    },
    {
      signal,
      findLost: async () => {
        const { OidcIdentities, Count } = await client.get<{
          OidcIdentities: OidcIdentity[];
          Count: number;
        }>(`${path}/v1`, {
          query: { skip: 0, take: trust.identities.length + 100 },
          signal,
        });
        return Count ? find(OidcIdentities) : undefined;
      },
    },
  );
  return true;
}
