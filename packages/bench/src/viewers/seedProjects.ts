import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';

/** What viewers look at. */
export interface SeededProjects {
  spaceId: string;
  /** Ids; a deployment is under way in every other one. */
  projectIds: string[];
}

const ENVIRONMENTS = ['Development', 'Test', 'Production'];
const RELEASES = 12;

const phase = (environment: { Id: string; Name: string }) => ({
  Name: environment.Name,
  OptionalDeploymentTargets: [environment.Id],
  AutomaticDeploymentTargets: [],
  MinimumEnvironmentsBeforePromotion: 0,
  IsOptionalPhase: false,
});

/** The one step of each. */
export const processStep = {
  Name: 'Deploy',
  Condition: 'Success',
  StartTrigger: 'StartAfterPrevious',
  PackageRequirement: 'LetOctopusDecide',
  Properties: {},
  Actions: [
    {
      Name: 'Deploy',
      ActionType: 'Octopus.Script',
      Properties: {
        'Octopus.Action.RunOnServer': 'true',
        'Octopus.Action.Script.ScriptSource': 'Inline',
        'Octopus.Action.Script.Syntax': 'Bash',
        'Octopus.Action.Script.ScriptBody': 'echo "Deployed"',
      },
    },
  ],
};

/**
 * Makes projects that share a lifecycle of three environments: 12 releases
 * each, all deployed to Development, every other one to Test, and every fourth
 * to Production.
 *
 * @param passTime - lets all deployments so far come to their end
 */
export async function seedProjects(
  client: OctopusClient,
  count: number,
  passTime: () => void,
): Promise<SeededProjects> {
  const { Id: spaceId } = await client.resolveSpace('Platform');
  const at = `/api/${spaceId}`;
  const post = (path: string, body: object) =>
    client.post<any>(`${at}${path}`, body);

  const environments = await Promise.all(
    ENVIRONMENTS.map(Name => post('/environments', { Name })),
  );
  const lifecycle = await post('/lifecycles', {
    Name: 'Application',
    Phases: environments.map(phase),
  });
  const [group] = await client.get<{ Id: string }[]>(`${at}/projectgroups/all`);
  const projects = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const project = await post('/projects', {
        Name: `Service ${index + 1}`,
        ProjectGroupId: group.Id,
        LifecycleId: lifecycle.Id,
      });
      const path = `${at}/deploymentprocesses/${project.DeploymentProcessId}`;
      const process = await client.get<object>(path);
      await client.put(path, { ...process, Steps: [processStep] });
      return project as { Id: string; Name: string };
    }),
  );

  const forEach = (some: typeof projects, path: string, fields: object) =>
    Promise.all(
      some.map(({ Name }) =>
        post(path, {
          SpaceId: spaceId,
          SpaceIdOrName: spaceId,
          ProjectName: Name,
          ...fields,
        }),
      ),
    );
  const deploy = (
    some: typeof projects,
    release: number,
    environment: string,
  ) =>
    forEach(some, '/deployments/create/untenanted/v1', {
      ReleaseVersion: `1.0.${release}`,
      EnvironmentNames: [environment],
    });

  for (let release = 1; release <= RELEASES; release++) {
    await forEach(projects, '/releases/create/v1', {
      ReleaseVersion: `1.0.${release}`,
    });
    for (const [index, environment] of ENVIRONMENTS.entries()) {
      if (release % 2 ** index === 0) {
        await deploy(projects, release, environment);
        passTime();
      }
    }
  }
  const busy = projects.filter((_, index) => index % 2 === 0);
  await deploy(busy, RELEASES, ENVIRONMENTS[0]);
  return { spaceId, projectIds: projects.map(({ Id }) => Id) };
}
