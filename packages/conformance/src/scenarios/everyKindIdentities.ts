import { Checks } from '../checks/Checks';
import { OctopusServer } from '../server/startServer';

type Resource = Record<string, any>;

/**
 * Does the server hold the certificate, the service account with its OIDC
 * identity, and the parent environment of this revision?
 *
 * @returns the id of the parent environment
 */
export async function checkIdentities(
  checks: Checks,
  server: OctopusServer,
  spaceId: string,
  revision: 1 | 2,
): Promise<string> {
  const Description = `Revision ${revision}`;
  const [certificate] = await server.get<Resource[]>(
    `/api/${spaceId}/certificates/all`,
  );
  checks.contains('certificate', certificate, {
    Name: 'eks',
    Notes: Description,
    CertificateDataFormat: 'Pem',
    SubjectCommonName: 'kubernetes',
    HasPrivateKey: false,
    CertificateData: { HasValue: true, NewValue: null, Hint: null },
  });

  const users = await server.get<Resource[]>('/api/users/all');
  const build = users.find(({ Username }) => Username === 'build-server');
  checks.contains('service account', build, {
    DisplayName: `Build server, revision ${revision}`,
    IsService: true,
  });
  const { OidcIdentities } = await server.get<Resource>(
    `/api/serviceaccounts/${build?.Id}/oidcidentities/v1?skip=0&take=10`,
  );
  checks.contains('OIDC identity', OidcIdentities[0], {
    Name: 'GitHub',
    Issuer: 'https://token.actions.githubusercontent.com',
    Subject: `repo:octopub@1/frontend@${revision}:ref:refs/heads/main`,
  });

  const { Items } = await server.get<{ Items: Resource[] }>(
    `/api/${spaceId}/environments/v2?type=Parent&skip=0&take=100`,
  );
  checks.contains('parent environment', Items[0], {
    Name: 'Pull Requests',
    Description,
    UseGuidedFailure: revision > 1,
    AutomaticDeprovisioningRule: { ExpiryDays: revision, ExpiryHours: 12 },
  });
  const channels = await server.get<Resource[]>(`/api/${spaceId}/channels/all`);
  checks.contains(
    'channel for ephemeral environments',
    channels.find(({ Name }) => Name === 'Pull Requests'),
    {
      Description,
      Type: 'EphemeralEnvironment',
      ParentEnvironmentId: Items[0]?.Id,
      EphemeralEnvironmentNameTemplate:
        'pr-#{Octopus.Release.CustomFields[PullRequest]}',
      CustomFieldDefinitions: [
        { FieldName: 'PullRequest', Description: 'Its number' },
      ],
    },
  );
  return Items[0]?.Id;
}
