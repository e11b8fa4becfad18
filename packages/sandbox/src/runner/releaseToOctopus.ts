import { octopusRequest } from './octopusRequest';
import { RunValues } from '@octopus-backstage/emulator-github';

/** What a build made, and where its release goes. */
export interface Build {
  version: string;
  image: string;
  channel: string;
  /** To deploy to at once; nowhere when left out. */
  environment?: string;
  commit: string;
  branch: string;
  log(line: string): void;
}

/**
 * Pushes build information, creates the release and deploys it, with the key
 * that the repository has, by the requests that OctopusDeploy's actions send.
 * Sources: OctopusDeploy/docs:src/pages/docs/api/_generated/build-information.md,
 * releases.md and deployments.md.
 *
 * @throws Error with the reason when Octopus refuses
 */
export async function releaseToOctopus(
  values: RunValues,
  build: Build,
): Promise<void> {
  if (values.optional('OCTOPUS_SERVICE_ACCOUNT_ID')) {
    throw new Error(
      'The workflow would log in to Octopus by OIDC. The sandbox has no identity token that Octopus could check; seed the repository with an API key to see a release.',
    );
  }
  const server = {
    url: values.variable('OCTOPUS_URL'),
    apiKey: values.secret('OCTOPUS_API_TOKEN'),
  };
  const wanted = values.variable('OCTOPUS_SPACE');
  const project = values.variable('OCTOPUS_PROJECT');
  const spaces = await octopusRequest<{ Id: string; Name: string }[]>(
    server,
    'GET',
    '/api/spaces/all',
  );
  const space = spaces.find(({ Id, Name }) => [Id, Name].includes(wanted));
  if (!space) {
    throw new Error(`Octopus shows no space ${wanted}.`);
  }
  const { version, channel } = build;
  await octopusRequest(
    server,
    'POST',
    `/api/${space.Id}/build-information?overwriteMode=OverwriteExisting`,
    {
      PackageId: build.image,
      Version: version,
      OctopusBuildInformation: {
        BuildEnvironment: 'GitHub Actions',
        Branch: build.branch,
        VcsType: 'Git',
        VcsCommitNumber: build.commit,
        Commits: [],
      },
    },
  );
  const names = {
    SpaceId: space.Id,
    SpaceIdOrName: space.Name,
    ProjectName: project,
    ReleaseVersion: version,
  };
  await octopusRequest(server, 'POST', `/api/${space.Id}/releases/create/v1`, {
    ...names,
    ChannelName: channel,
    PackageVersion: version,
    IgnoreIfAlreadyExists: true,
  });
  build.log(`Release: ${version} of ${project}, in the channel ${channel}`);
  if (build.environment) {
    await octopusRequest(
      server,
      'POST',
      `/api/${space.Id}/deployments/create/untenanted/v1`,
      { ...names, EnvironmentNames: [build.environment] },
    );
    build.log(`Deployment: to ${build.environment}`);
  }
}
