import { Checks } from '../checks/Checks';
import { OctopusServer } from '../server/startServer';

type Resource = Record<string, any>;

/**
 * Does the space hold the tenant of this revision, with its tag and the
 * environments that it is connected to?
 */
export async function checkTenants(
  checks: Checks,
  server: OctopusServer,
  spaceId: string,
  revision: 1 | 2,
): Promise<void> {
  const all = (kind: string) =>
    server.get<Resource[]>(`/api/${spaceId}/${kind}/all`);
  const Description = `Revision ${revision}`;
  const later = revision > 1;

  const [set] = await all('tagsets');
  checks.contains('tag set', set, { Name: 'Regions', Description });
  checks.contains('tag', set?.Tags[0], {
    Name: 'Asia',
    CanonicalTagName: 'Regions/Asia',
    Color: later ? '#00FF00' : '#0000FF',
    Description,
  });

  const [project] = await all('projects');
  const environments = await all('environments');
  const idOf = (name: string) =>
    environments.find(({ Name }) => Name === name)?.Id;
  const [tenant] = await all('tenants');
  checks.contains('tenant', tenant, {
    Name: 'Whale',
    Description,
    IsDisabled: later,
    TenantTags: ['Regions/Asia'],
    ProjectEnvironments: {
      [project.Id]: [
        idOf('Development'),
        ...(later ? [idOf('Production')] : []),
      ],
    },
  });
}
