import { clientVersion } from '../clients/clientVersion';
import { GoClient, goClients } from '../clients/goClients';
import { createReferenceArchitecture } from '../server/createReferenceArchitecture';
import { emptySpace } from '../server/emptySpace';
import { createTerraform } from '../terraform/createTerraform';
import { Scenario, ScenarioContext } from '../model/types';

export const dataSourceScenarios: Scenario[] = [
  goClients.provider,
  goClients.olderProvider,
].map((provider: GoClient) => ({
  client: provider.title,
  version: clientVersion(provider),
  name: 'look up the reference architecture',
  programs: [goClients.openTofu, provider],
  run: lookUp,
}));

async function lookUp(context: ScenarioContext): Promise<void> {
  const { checks } = context;
  const server = await context.startServer();
  const space = await emptySpace(server);
  const blueprint = await createReferenceArchitecture(server, space);
  const terraform = await createTerraform(
    context,
    'data-sources',
    server,
    space.Id,
  );
  const { output } = await terraform.apply();
  checks.prints('apply', output, 'Resources: 0 added, 0 changed, 0 destroyed.');
  const outputs = await terraform.outputs();
  const get = (path: string) => server.get<any[]>(`/api/${space.Id}/${path}`);

  const lists: Record<string, { name: string }[]> = {
    environments: blueprint.environments,
    lifecycles: [...blueprint.lifecycles, { name: 'Default Lifecycle' }],
    accounts: blueprint.accounts,
    project_groups: [
      ...blueprint.projectGroups,
      { name: 'Default Project Group' },
    ],
    projects: blueprint.projects,
    channels: blueprint.projects.flatMap(({ channels }) => channels),
    worker_pools: [
      { name: 'Default Worker Pool' },
      { name: 'Hosted Ubuntu' },
      { name: 'Hosted Windows' },
    ],
    spaces: [{ name: 'Octopub' }, { name: 'Platform' }],
  };
  Object.entries(lists).forEach(([list, expected]) =>
    checks.equal(
      list,
      [...outputs[list]].sort(),
      expected.map(({ name }) => name).sort(),
    ),
  );
  blueprint.feeds.forEach(({ name }) =>
    checks.holds(`feed ${name}`, outputs.feeds.includes(name)),
  );
  blueprint.libraryVariableSets.forEach(({ name }) =>
    checks.holds(
      `library variable set ${name}`,
      outputs.library_variable_sets.includes(name),
    ),
  );

  const [production] = (await get('environments/all')).filter(
    ({ Name }) => Name === 'Production',
  );
  checks.contains('environment by name', outputs.production, {
    id: production.Id,
    slug: 'production',
    use_guided_failure: production.UseGuidedFailure,
    allow_dynamic_infrastructure: production.AllowDynamicInfrastructure,
  });
  const spec = blueprint.lifecycles.find(({ name }) => name === 'Application')!;
  checks.equal(
    'phases of the lifecycle',
    outputs.application.phase.map(({ name }: { name: string }) => name),
    spec.phases.map(({ name }) => name),
  );
  const feeds = await get('feeds/all');
  checks.equal(
    'feed of releases',
    outputs.releases_feed,
    feeds.find(({ FeedType }) => FeedType === 'OctopusProject').Id,
  );
  checks.equal(
    'Docker feed',
    outputs.docker_feed,
    blueprint.feeds.find(({ feedType }) => feedType === 'Docker')!.feedUri,
  );
  checks.equal(
    'access key of the account',
    outputs.aws_account,
    (await get('accounts/all'))[0].AccessKey,
  );
  const frontend = (await get('projects/all')).find(
    ({ Name }) => Name === 'EKS Octopub Frontend',
  );
  checks.equal('project by name', outputs.frontend, {
    slug: 'eks-octopub-frontend',
    lifecycle_id: frontend.LifecycleId,
  });
  checks.equal('variable', outputs.namespace, 'frontend');
  checks.equal('space', outputs.own_space, space.Id);
  checks.equal('name that is only a part of one', outputs.nothing, []);
}
