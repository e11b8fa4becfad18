import { OctopusCli } from '../clients/OctopusCli';
import { createReferenceArchitecture } from '../server/createReferenceArchitecture';
import { emptySpace } from '../server/emptySpace';
import { ScenarioContext } from '../model/types';

const project = ['--project', 'EKS Octopub Frontend'];

/** A release from its creation to the end of its deployment, and a runbook. */
export async function cliExecutes(context: ScenarioContext): Promise<void> {
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

  const created = await cli.text(
    'release',
    'create',
    ...project,
    '--version',
    '1.0.0',
  );
  checks.prints(
    'release create',
    created,
    'Successfully created release version 1.0.0 using channel Mainline',
  );
  const releaseId = /Releases-\d+/.exec(created)?.[0];
  checks.contains('release', await get(`releases/${releaseId}`), {
    Version: '1.0.0',
  });
  checks.contains(
    'release create, as JSON',
    await cli.json<object>(
      'release',
      'create',
      ...project,
      '--version',
      '1.0.1',
    ),
    { Channel: 'Mainline', Version: '1.0.1' },
  );
  checks.prints(
    'release that exists',
    await cli.refusal('release', 'create', ...project, '--version', '1.0.1'),
    "Release '1.0.1' already exists for this project",
  );
  checks.equal(
    'release list',
    (
      await cli.json<{ Version: string; Channel: string }[]>(
        'release',
        'list',
        ...project,
      )
    ).map(({ Version, Channel }) => [Version, Channel]),
    [
      ['1.0.1', 'Mainline'],
      ['1.0.0', 'Mainline'],
    ],
  );

  const deploy = ['release', 'deploy', ...project, '--version', '1.0.1'];
  checks.prints(
    'environment before its turn',
    await cli.refusal(...deploy, '--environment', 'Production'),
    'Production',
  );
  checks.prints(
    'release deploy',
    await cli.text(...deploy, '--environment', 'Development'),
    'Successfully started 1 deployment(s)',
  );
  const [deployed] = await cli.json<
    { DeploymentId: string; ServerTaskId: string }[]
  >(...deploy, '--environment', 'Development');
  const deployment = await get(`deployments/${deployed.DeploymentId}`);
  checks.equal(
    'task of the deployment',
    deployment.TaskId,
    deployed.ServerTaskId,
  );
  checks.equal(
    'task wait',
    await cli.end(deployed.ServerTaskId),
    'Deploy EKS Octopub Frontend release 1.0.1 to Development: Success',
  );
  checks.contains(
    'task that was waited for',
    await server.get(`/api/tasks/${deployed.ServerTaskId}`),
    { State: 'Success', IsCompleted: true },
  );

  const run = ['runbook', 'run', ...project, '--name', '🛠️ Get Deployment'];
  checks.prints(
    'runbook run',
    await cli.text(...run, '--environment', 'Development'),
    'Successfully started 1 runbook run(s)',
  );
  const [ran] = await cli.json<
    { RunbookRunId: string; ServerTaskId: string }[]
  >(...run, '--environment', 'Development');
  checks.prints(
    'task wait, of a run',
    await cli.end(ran.ServerTaskId),
    /^Run 🛠️ Get Deployment .* on Development: Success$/,
  );
  checks.contains('run', await get(`runbookRuns/${ran.RunbookRunId}`), {
    TaskId: ran.ServerTaskId,
  });

  checks.prints(
    'release delete',
    await cli.text('release', 'delete', ...project, '1.0.0'),
    'Successfully deleted 1 releases',
  );
  checks.equal(
    'releases that are left',
    (await cli.text('release', 'list', ...project, '-f', 'basic')).trim(),
    '1.0.1',
  );
}
