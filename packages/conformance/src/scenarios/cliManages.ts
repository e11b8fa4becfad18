import { OctopusCli } from '../clients/OctopusCli';
import { createReferenceArchitecture } from '../server/createReferenceArchitecture';
import { emptySpace } from '../server/emptySpace';
import { ScenarioContext } from '../model/types';

const project = ['--project', 'EKS Octopub Frontend'];

/** What the CLI changes in a project: channels, variables, snapshots of runbooks, and how far a release may go. */
export async function cliManages(context: ScenarioContext): Promise<void> {
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
  const { Id, VariableSetId } = (await get('projects/all')).find(
    ({ Name }: any) => Name === project[1],
  );

  const lifecycle = (await get('lifecycles/all')).find(
    ({ Name }: any) => Name === 'DevSecOps',
  );
  const before = (await get(`projects/${Id}/channels`)).Items;
  checks.prints(
    'channel create',
    await cli.text(
      ...['channel', 'create', ...project, '--name', 'Urgent'],
      ...['--description', 'Past the tests', '--lifecycle', 'DevSecOps'],
    ),
    "Successfully created channel 'Urgent'",
  );
  const channels = (await get(`projects/${Id}/channels`)).Items;
  checks.equal('channels', channels.length, before.length + 1);
  const urgent = channels.find(({ Name }: any) => Name === 'Urgent');
  checks.contains('channel', urgent, {
    Description: 'Past the tests',
    LifecycleId: lifecycle.Id,
    IsDefault: false,
  });
  checks.equal(
    'channel list',
    (await cli.json<any[]>('channel', 'list', ...project))
      .map(item => [item.ID, item.Name, item.LifecycleID, item.IsDefault])
      .sort(),
    channels
      .map((item: any) => [
        item.Id,
        item.Name,
        item.LifecycleId ?? '',
        item.IsDefault,
      ])
      .sort(),
  );
  checks.contains(
    'channel view',
    await cli.json<object>('channel', 'view', 'Urgent', ...project),
    { Id: urgent.Id, LifecycleName: 'DevSecOps', RuleCount: 0 },
  );
  await cli.text('channel', 'delete', 'Urgent', ...project, '-y');
  checks.equal(
    'channels without it',
    (await get(`projects/${Id}/channels`)).Items.length,
    before.length,
  );

  const variable = ['--name', 'Release.Colour', '--value'];
  const created = await cli.text(
    ...['project', 'variables', 'create', ...project, ...variable, 'green'],
    ...['--environment-scope', 'Production'],
  );
  checks.prints(
    'variable create',
    created,
    "Successfully created variable 'Release.Colour'",
  );
  const colours = async () => {
    const { Variables } = await get(`variables/${VariableSetId}`);
    return Variables.filter(({ Name }: any) => Name === variable[1]);
  };
  const production = (await get('environments/all')).find(
    ({ Name }: any) => Name === 'Production',
  );
  const [colour] = await colours();
  checks.contains('variable', colour, {
    Value: 'green',
    Type: 'String',
    Scope: { Environment: [production.Id] },
  });
  await cli.text(
    'project',
    'variables',
    'update',
    ...project,
    ...variable,
    'blue',
  );
  checks.equal(
    'values after the update',
    (await colours()).map(({ Value }: any) => Value),
    ['blue'],
  );
  checks.prints(
    'variable list',
    await cli.text('project', 'variables', 'list', ...project),
    /Release\.Colour\s.*blue/,
  );
  await cli.text(
    ...['project', 'variables', 'delete', ...project, '--name', variable[1]],
    '-y',
  );
  checks.equal('variables without it', await colours(), []);

  const runbook = ['--runbook', '🛠️ Get Deployment'];
  const snapshot = ['runbook', 'snapshot'];
  checks.prints(
    'snapshot create',
    await cli.text(
      ...snapshot,
      'create',
      ...project,
      ...runbook,
      '--name',
      'One',
    ),
    "Successfully created runbook snapshot 'One'",
  );
  await cli.text(
    ...[...snapshot, 'publish', ...project, ...runbook, '--snapshot', 'One'],
  );
  const snapshots = await cli.json<{ Name: string; Published: boolean }[]>(
    ...[...snapshot, 'list', ...project, ...runbook],
  );
  checks.equal(
    'snapshot that is published',
    snapshots.filter(({ Published }) => Published).map(({ Name }) => Name),
    ['One'],
  );

  const release = [...project, '--version', '1.0.0'];
  await cli.text('release', 'create', ...release);
  const held = ['release', 'progression'];
  checks.prints(
    'progression prevent',
    await cli.text(...held, 'prevent', ...release, '--reason', 'It is slow.'),
    'Successfully prevented progression for release 1.0.0',
  );
  const { Items: releases } = await get(`projects/${Id}/releases`);
  const defects = async () =>
    (await get(`releases/${releases[0].Id}/defects`)).Items.map(
      ({ Description, Status }: any) => [Description, Status],
    );
  checks.equal('defects', await defects(), [['It is slow.', 'Unresolved']]);
  checks.prints(
    'deployment of a release that is held back',
    await cli.refusal('release', 'deploy', ...release, '-e', 'Development'),
    'Development',
  );
  await cli.text(...held, 'allow', ...release);
  checks.equal('defects once it is allowed', await defects(), [
    ['It is slow.', 'Resolved'],
  ]);

  checks.equal(
    'api',
    JSON.parse(await cli.text('api', `/api/${space.Id}/projects/${Id}`)).Name,
    project[1],
  );
}
