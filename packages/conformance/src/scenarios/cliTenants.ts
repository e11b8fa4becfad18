import { OctopusCli } from '../clients/OctopusCli';
import { ScenarioContext } from '../model/types';
import { createReferenceArchitecture } from '../server/createReferenceArchitecture';
import { emptySpace } from '../server/emptySpace';

const PROJECT = 'EKS Octopub Frontend';

/**
 * What the CLI does with tenants: create one with a tag, connect it to a project,
 * list it, deploy to those with a tag, disconnect and delete it.
 */
export async function cliTenants(context: ScenarioContext): Promise<void> {
  const { checks } = context;
  const server = await context.startServer();
  const space = await emptySpace(server);
  await createReferenceArchitecture(server, space);
  const get = (path: string) => server.get<any>(`/api/${space.Id}/${path}`);
  const cli = new OctopusCli(context.programs[0], context.folder, {
    OCTOPUS_URL: server.url,
    OCTOPUS_API_KEY: server.apiKey,
    OCTOPUS_SPACE: space.Name,
  });
  const named = async (kind: string, name: string) =>
    (await get(`${kind}/all`)).find(({ Name }: any) => Name === name);

  await server.post(`/api/${space.Id}/tagsets`, {
    Name: 'Regions',
    Tags: [{ Name: 'Asia' }, { Name: 'Europe' }],
  });
  const tag = ['--tag', 'Regions/Asia'];
  await cli.text('tenant', 'create', '--name', 'Whale', ...tag);
  const connect = ['--tenant', 'Whale', '--project', PROJECT];
  await cli.text(
    ...['tenant', 'connect', ...connect, '--environment', 'Development'],
    '--enable-tenant-deployments',
  );
  const project = await named('projects', PROJECT);
  const development = await named('environments', 'Development');
  checks.equal(
    'mode of the project',
    project.TenantedDeploymentMode,
    'TenantedOrUntenanted',
  );
  const whale = await named('tenants', 'Whale');
  checks.contains('tenant', whale, {
    TenantTags: ['Regions/Asia'],
    ProjectEnvironments: { [project.Id]: [development.Id] },
  });
  checks.equal(
    'tenant list',
    (await cli.json<any[]>('tenant', 'list')).map(({ Name }) => Name),
    ['Whale'],
  );
  await deployByTag(context, cli, get, whale.Id);
  await cli.text('tenant', 'disconnect', ...connect, '--confirm');
  checks.equal(
    'connections without it',
    (await named('tenants', 'Whale')).ProjectEnvironments,
    {},
  );
  await cli.text('tenant', 'delete', 'Whale', '--confirm');
  checks.equal('tenants without it', await get('tenants/all'), []);
}

/** Deploys for whoever has a tag, and not where nobody has it. */
async function deployByTag(
  { checks }: ScenarioContext,
  cli: OctopusCli,
  get: (path: string) => Promise<any>,
  tenantId: string,
): Promise<void> {
  const release = ['--project', PROJECT, '--version', '1.0.0'];
  await cli.text('release', 'create', ...release);
  const deploy = (tag: string) =>
    [
      ...['release', 'deploy', ...release, '--environment', 'Development'],
      ...['--tenant-tag', tag],
    ] as const;
  checks.prints(
    'deployment for a tag that no tenant has',
    await cli.refusal(...deploy('Regions/Europe')),
    'tenant',
  );
  checks.prints(
    'deployment for a tag',
    await cli.text(...deploy('Regions/Asia')),
    'Successfully started 1 deployment(s)',
  );
  const { Items } = await get('deployments');
  checks.equal(
    'tenants of all deployments',
    Items.map(({ TenantId }: any) => TenantId),
    [tenantId],
  );
}
