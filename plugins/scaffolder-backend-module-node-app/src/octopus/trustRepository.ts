import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { OidcSubject } from '../github/readOidcSubject';
import { OidcIdentity, OidcTrust } from './OidcTrust';

/**
 * Lets a service account trust the workflows of one repository, unless it does.
 *
 * @param name - what people see, at most 200 characters
 * @returns whether the identity was created
 */
export async function trustRepository(
  client: OctopusClient,
  trust: OidcTrust,
  { issuer, subject }: OidcSubject,
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
