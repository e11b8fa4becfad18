import { ScenarioContext } from '../model/types';
import { McpContext } from './McpContext';

const projectName = 'EKS Octopub Frontend';

/** What the server refuses, what Octopus refuses through it, and that nothing was changed. */
export async function mcpRefusals(
  { checks }: ScenarioContext,
  { server, space, start, get }: McpContext,
): Promise<void> {
  const spaceName = space.Name;
  const release = { spaceName, projectName, releaseVersion: '1.0.0' };
  const environments = `/api/${space.Id}/environments`;
  const releases = async () =>
    (await get('releases')).Items.map(({ Version }: any) => Version);
  const [development] = await get('environments/all');

  const assistant = await start();
  for (const tool of ['list_projects', 'list_environments', 'find_tenants']) {
    checks.prints(
      `${tool} of a space that is not there`,
      await assistant.refusal(tool, { spaceName: 'Nowhere' }),
      "No spaces exist with name 'Nowhere'",
    );
  }
  const unknown: [string, object, string][] = [
    ['find_accounts', { accountId: 'Accounts-999' }, "Account 'Accounts-999'"],
    ['find_releases', { releaseId: 'Releases-999' }, "Release 'Releases-999'"],
    [
      'grep_task_log',
      { taskId: 'ServerTasks-999', pattern: 'x' },
      "Task 'ServerTasks-999'",
    ],
  ];
  for (const [tool, args, what] of unknown) {
    checks.prints(
      `${tool} of what is not there`,
      await assistant.refusal(tool, { spaceName, ...args }),
      `${what} not found in space '${spaceName}'.`,
    );
  }
  checks.prints(
    'release of a project that is not there',
    await assistant.refusal('create_release', {
      ...release,
      projectName: 'Nothing',
    }),
    "'Nothing'",
  );
  checks.prints(
    'deletion that was not allowed',
    await assistant.refusal('execute', {
      method: 'DELETE',
      path: `${environments}/${development.Id}`,
    }),
    'deletesNotAllowed',
  );

  assistant.reply = 'decline';
  checks.contains(
    'release that the person declined',
    await assistant.json('create_release', release),
    { success: false, cancelled: true, reason: 'declined' },
  );
  checks.equal('releases', await releases(), []);
  assistant.reply = 'accept';
  await assistant.json('create_release', release);
  checks.equal('releases once it was accepted', await releases(), ['1.0.0']);
  checks.prints(
    'release that exists',
    await assistant.refusal('create_release', release),
    "Release '1.0.0' already exists for this project",
  );
  checks.prints(
    'environment before its turn',
    await assistant.refusal('deploy_release', {
      ...release,
      environmentNames: ['Production'],
    }),
    "cannot be deployed to environment 'Production'",
  );

  const silent = await start({ asks: false });
  const second = { ...release, releaseVersion: '2.0.0' };
  checks.prints(
    'release that nobody can be asked about',
    await silent.refusal('create_release', second),
    'confirmationRequired',
  );
  checks.equal('releases after it', await releases(), ['1.0.0']);

  const careful = await start({ flags: ['--read-only'] });
  checks.equal(
    'tools that may change something, in read-only mode',
    (await careful.tools())
      .filter(({ readOnly }) => !readOnly)
      .map(({ name }) => name),
    ['execute'],
  );
  checks.prints(
    'change in read-only mode',
    await careful.refusal('execute', {
      method: 'POST',
      path: environments,
      body: { Name: 'Playground' },
    }),
    'readOnlyMode',
  );

  const reader = await start({ apiKey: server.readerKey });
  checks.contains('reader', await reader.json('get_current_user'), {
    username: 'reader',
  });
  checks.equal(
    'projects that a reader sees',
    (await reader.json('list_projects', { spaceName })).totalResults,
    (await get('projects/all')).length,
  );
  checks.prints(
    'release by a reader',
    await reader.refusal('create_release', second),
    /permission/i,
  );
  const stranger = await start({ apiKey: 'API-NOBODY00000000000000000' });
  checks.prints(
    'key that is none',
    await stranger.refusal('list_projects', { spaceName }),
    'The API key you provided was not valid.',
  );

  checks.equal('releases at the end', await releases(), ['1.0.0']);
  checks.equal(
    'environments at the end',
    (await get('environments/all')).length,
    6,
  );
}
