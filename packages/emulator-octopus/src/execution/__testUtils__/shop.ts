import { testSandbox } from '../../__testUtils__/testSandbox';
import { OctopusSandboxOptions } from '../../options';
import { exampleImage, examplePackages } from '../../testing/examplePackages';
import { exampleSteps } from '../../testing/exampleSteps';
import {
  createDockerFeed,
  createTarget,
  imagePackage,
  mainlineChannel,
  namespacePrompt,
  phase,
  putSteps,
  putVariables,
  step,
} from '../../testing/parts';
import { StepSimulator } from '../steps/StepSimulator';

export { namespacePrompt };

const START = Date.UTC(2026, 10, 2, 8);

/** A clock that only a test moves. */
export class TestClock {
  private time = START;

  readonly now = () => new Date(this.time);

  pass(seconds: number): void {
    this.time += seconds * 1000;
  }
}

/** What the scripts of the shop do. */
const shopSteps: StepSimulator = {
  ...exampleSteps,
  outputs: ({ name, variables }) => {
    const namespace = variables['Kubernetes.Namespace'];
    if (name !== 'Generate Variables') {
      return undefined;
    }
    return namespace
      ? { KubernetesNamespaceValue: namespace, DeploymentCondition: 'Always' }
      : {
          KubernetesNamespaceValue:
            variables['Octopus.Environment.Name'].toLowerCase(),
          DeploymentCondition: 'IfNotCurrentVersion',
        };
  },
};

/** A sandbox with a clock of its own, and what the shop needs of the world. */
export function clockedSandbox(options: OctopusSandboxOptions = {}) {
  const clock = new TestClock();
  const api = testSandbox({
    now: clock.now,
    random: () => 0.5,
    packages: examplePackages,
    ...options,
    steps: { ...shopSteps, ...options.steps },
  });
  return { api, clock };
}

type Api = ReturnType<typeof testSandbox>;
type Ids = Record<string, string>;

async function createEnvironments(api: Api): Promise<Ids> {
  const ids: Ids = {};
  for (const Name of ['Development', 'Branch', 'Test', 'Security']) {
    ids[Name] = (await api.post('/environments', { Name })).Id;
  }
  return ids;
}

async function createLifecycles(api: Api, environments: Ids): Promise<Ids> {
  const main = await api.post('/lifecycles', {
    Name: 'DevSecOps',
    Phases: [
      phase('Development', environments.Development),
      phase('Branch', environments.Branch, { IsOptionalPhase: true }),
      phase('Test', environments.Test),
      phase('Security', '', {
        OptionalDeploymentTargets: [],
        AutomaticDeploymentTargets: [environments.Security],
      }),
    ],
  });
  const branch = await api.post('/lifecycles', {
    Name: 'Feature Branch',
    Phases: [phase('Branch', environments.Branch)],
  });
  return { main: main.Id, branch: branch.Id };
}

/** The image that the shop's one service is made of. */
export const IMAGE = exampleImage;

/** A service with mainline and feature-branch channels, and a stack around it. */
export async function createShop(api: Api) {
  const environments = await createEnvironments(api);
  const lifecycles = await createLifecycles(api, environments);
  const [group] = await api.get('/projectgroups/all');
  const feed = await createDockerFeed(api);
  const releasesFeed = (await api.get('/feeds/all')).find(
    (item: any) => item.FeedType === 'OctopusProject',
  );
  const project = (Name: string) =>
    api.post('/projects', {
      Name,
      ProjectGroupId: group.Id,
      LifecycleId: lifecycles.main,
    });

  const service = await project('Shop');
  await putVariables(api, service.VariableSetId, [
    { Name: 'Image', Value: IMAGE, Type: 'String', Scope: {} },
    {
      Name: 'Kubernetes.Namespace',
      Value: '#{Octopus.Action.Kubernetes.Namespace}',
      Type: 'String',
      Scope: {},
    },
    namespacePrompt(environments.Branch),
  ]);
  await putSteps(api, `/deploymentprocesses/${service.DeploymentProcessId}`, [
    step('Deploy Container', 'Octopus.KubernetesDeployContainers', {
      roles: 'cluster',
      action: {
        Environments: [
          environments.Development,
          environments.Branch,
          environments.Test,
        ],
        Packages: [imagePackage('#{Image}', feed.Id)],
        Properties: {
          'Octopus.Action.KubernetesContainers.Namespace':
            '#{Kubernetes.Namespace}',
        },
      },
    }),
    step('Security Scan', 'Octopus.Script'),
    step('Feedback', 'Octopus.Script', { condition: 'Always' }),
  ]);
  const mainline = await api.post(
    `/projects/${service.Id}/channels`,
    mainlineChannel(service.Id, 'Deploy Container'),
  );
  const branch = await api.post(`/projects/${service.Id}/channels`, {
    Name: 'Feature Branch',
    ProjectId: service.Id,
    LifecycleId: lifecycles.branch,
    Rules: [],
  });
  const leftOver = (await api.get(`/projects/${service.Id}/channels`)).Items;
  await api.remove(
    `/channels/${leftOver.find((item: any) => item.Name === 'Default').Id}`,
  );
  for (const environment of ['Development', 'Branch', 'Test']) {
    const namespace = environment.toLowerCase();
    await createTarget(
      api,
      `eks-${namespace}`,
      environments[environment],
      namespace,
    );
  }

  const stack = await project('Stack');
  await putVariables(api, stack.VariableSetId, [
    namespacePrompt(environments.Branch),
  ]);
  const output = 'Octopus.Action[Generate Variables].Output';
  await putSteps(api, `/deploymentprocesses/${stack.DeploymentProcessId}`, [
    step('Generate Variables', 'Octopus.Script'),
    step('Deploy Shop', 'Octopus.DeployRelease', {
      action: {
        Properties: {
          'Octopus.Action.DeployRelease.ProjectId': service.Id,
          'Octopus.Action.DeployRelease.DeploymentCondition': `#{${output}.DeploymentCondition}`,
          'Octopus.Action.DeployRelease.Variables': JSON.stringify({
            'Kubernetes.Namespace': `#{${output}.KubernetesNamespaceValue}`,
          }),
        },
        Packages: [
          {
            Name: '',
            PackageId: service.Id,
            FeedId: releasesFeed.Id,
            AcquisitionLocation: 'NotAcquired',
            Properties: {},
          },
        ],
      },
    }),
    step('Feedback', 'Octopus.Script', { condition: 'Always' }),
  ]);
  return { environments, lifecycles, service, stack, mainline, branch, feed };
}

export type Shop = Awaited<ReturnType<typeof createShop>>;

/** The body of a v1 command in the test's space. */
export function command(body: object) {
  return { SpaceId: 'Spaces-2', SpaceIdOrName: 'Spaces-2', ...body };
}

/** Makes a release of a project with the v1 command. */
export function createRelease(
  api: Api,
  ProjectName: string,
  body: object = {},
) {
  return api.post('/releases/create/v1', command({ ProjectName, ...body }));
}

/** Deploys with the v1 command and returns the ids of deployment and task. */
export async function deploy(
  api: Api,
  ProjectName: string,
  ReleaseVersion: string,
  environment: string,
  Variables: Record<string, string> = {},
): Promise<{ DeploymentId: string; ServerTaskId: string }> {
  const answer = await api.post(
    '/deployments/create/untenanted/v1',
    command({
      ProjectName,
      ReleaseVersion,
      EnvironmentNames: [environment],
      Variables,
    }),
  );
  return answer.DeploymentServerTasks[0];
}
