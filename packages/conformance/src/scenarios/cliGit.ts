import { OctopusCli } from '../clients/OctopusCli';
import { ScenarioContext } from '../model/types';
import { createReferenceArchitecture } from '../server/createReferenceArchitecture';
import { emptySpace } from '../server/emptySpace';

const NAME = 'EKS Octopub Frontend';
const create = ['release', 'create', '--project', NAME];

/** Releases of a version-controlled project: of a branch, and of a commit. */
export async function cliGit(context: ScenarioContext): Promise<void> {
  const { checks } = context;
  const server = await context.startServer();
  const space = await emptySpace(server);
  await createReferenceArchitecture(server, space);
  const inSpace = `/api/${space.Id}`;
  const get = (path: string) => server.get<any>(`${inSpace}/${path}`);
  const cli = new OctopusCli(context.programs[0], context.folder, {
    OCTOPUS_URL: server.url,
    OCTOPUS_API_KEY: server.apiKey,
    OCTOPUS_SPACE: space.Name,
  });
  const { Id } = (await get('projects/all')).find(
    (project: { Name: string }) => project.Name === NAME,
  );
  await server.post(`${inSpace}/projects/${Id}/git/convert`, {
    CommitMessage: 'Move the configuration to Git',
    VersionControlSettings: {
      Type: 'VersionControlled',
      Url: 'https://git.example.com/octopub/configuration.git',
      DefaultBranch: 'main',
      Credentials: { Type: 'Anonymous' },
    },
  });
  const reference = async (text: string) =>
    (await get(`releases/${/Releases-\d+/.exec(text)?.[0]}`))
      .VersionControlReference;

  const ofBranch = await cli.text(
    ...[...create, '--version', '2.0.0', '--git-ref', 'refs/heads/main'],
  );
  checks.prints(
    'release of a branch',
    ofBranch,
    'Successfully created release version 2.0.0 using channel Mainline',
  );
  const first = await reference(ofBranch);
  checks.contains('reference of the release', first, {
    GitRef: 'refs/heads/main',
  });
  const ofCommit = await cli.text(
    ...[...create, '--version', '2.0.1', '--git-ref', 'main'],
    ...['--git-commit', first.GitCommit],
  );
  checks.equal(
    'reference of one of a commit',
    await reference(ofCommit),
    first,
  );
  checks.prints(
    'release without a branch',
    await cli.refusal(...create, '--version', '2.0.2'),
    'requires GitRef to be set',
  );
  checks.prints(
    'release of a branch that is not there',
    await cli.refusal(
      ...[...create, '--version', '2.0.2', '--git-ref', 'refs/heads/gone'],
    ),
    "No git resource with the name 'refs/heads/gone' exists",
  );
}
