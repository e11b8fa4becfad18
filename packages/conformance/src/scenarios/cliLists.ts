import { OctopusCli } from '../clients/OctopusCli';
import { createReferenceArchitecture } from '../server/createReferenceArchitecture';
import { emptySpace } from '../server/emptySpace';
import { ScenarioContext } from '../model/types';

interface Named {
  Name: string;
}

const names = (items: Named[]) => items.map(({ Name }) => Name).sort();

/** Every kind of object that we make and that the CLI can list, for people and as JSON. */
export async function cliLists(context: ScenarioContext): Promise<void> {
  const { checks } = context;
  const server = await context.startServer();
  const space = await emptySpace(server);
  const blueprint = await createReferenceArchitecture(server, space);
  const cli = new OctopusCli(context.programs[0], context.folder);

  checks.prints(
    'list before the login',
    await cli.refusal('project', 'list'),
    /To get started with (the )?Octopus CLI/,
  );
  await cli.text('config', 'set', 'Url', server.url);
  await cli.text('config', 'set', 'ApiKey', server.apiKey);
  await cli.text('config', 'set', 'Space', space.Name);
  const config = await cli.text('config', 'list');
  checks.prints('configuration', config, server.url);
  checks.holds('the key is not shown', !config.includes(server.apiKey));

  checks.equal('spaces', await cli.json<Named[]>('space', 'list').then(names), [
    'Octopub',
    'Platform',
  ]);
  const listed: [string, Named[]][] = [
    ['environment', blueprint.environments.map(toNamed)],
    ['project', blueprint.projects.map(toNamed)],
    ['account', blueprint.accounts.map(toNamed)],
    [
      'project-group',
      [
        ...blueprint.projectGroups.map(toNamed),
        { Name: 'Default Project Group' },
      ],
    ],
    [
      'worker-pool',
      ['Default Worker Pool', 'Hosted Ubuntu', 'Hosted Windows'].map(Name => ({
        Name,
      })),
    ],
    ['deployment-target', []],
  ];
  for (const [kind, expected] of listed) {
    checks.equal(
      `${kind} list, as JSON`,
      names((await cli.json<Named[] | null>(kind, 'list')) ?? []),
      names(expected),
    );
    const table = await cli.text(kind, 'list');
    names(expected).forEach(name =>
      checks.prints(`${kind} list, as a table`, table, name),
    );
  }
  for (const { name, slug, runbooks } of await withSlugs()) {
    const found =
      (await cli.json<Named[] | null>(
        'runbook',
        'list',
        '--project',
        name,
        '--limit',
        '100',
      )) ?? [];
    checks.equal(
      `runbooks of ${name}`,
      names(found),
      names(runbooks.map(toNamed)),
    );
    const view = await cli.text('project', 'view', slug);
    checks.prints(`project view ${slug}`, view, name);
    checks.prints(`project view ${slug}`, view, slug);
  }

  checks.prints(
    'space that is not there',
    await cli.refusal('project', 'list', '--space', 'Nowhere'),
    "cannot find space 'Nowhere'",
  );
  const stranger = new OctopusCli(context.programs[0], context.folder, {
    OCTOPUS_URL: server.url,
    OCTOPUS_API_KEY: 'API-0000000000000000000000000000000',
    OCTOPUS_SPACE: space.Name,
  });
  checks.prints(
    'key that is none',
    await stranger.refusal('project', 'list'),
    /unauthorized|not valid/i,
  );

  async function withSlugs() {
    const projects = await server.get<{ Name: string; Slug: string }[]>(
      `/api/${space.Id}/projects/all`,
    );
    return blueprint.projects.map(project => ({
      ...project,
      slug: projects.find(({ Name }) => Name === project.name)!.Slug,
    }));
  }
}

function toNamed({ name }: { name: string }): Named {
  return { Name: name };
}
