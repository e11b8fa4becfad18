import { testSandbox } from '../../__testUtils__/testSandbox';
import { OctopusSandboxOptions } from '../../options';

const START = Date.UTC(2026, 10, 2, 8);

/** A clock that only a test moves. */
export class TestClock {
  private time = START;

  readonly now = () => new Date(this.time);

  pass(seconds: number): void {
    this.time += seconds * 1000;
  }
}

/** A sandbox with a clock of its own. */
export function clockedSandbox(options: OctopusSandboxOptions = {}) {
  const clock = new TestClock();
  const api = testSandbox({ now: clock.now, random: () => 0.5, ...options });
  return { api, clock };
}

type Api = ReturnType<typeof testSandbox>;
type Ids = Record<string, string>;

const phase = (name: string, environmentId: string, extra: object = {}) => ({
  Name: name,
  OptionalDeploymentTargets: [environmentId],
  AutomaticDeploymentTargets: [],
  MinimumEnvironmentsBeforePromotion: 0,
  IsOptionalPhase: false,
  ...extra,
});

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

const step = (Name: string, ActionType: string, extra: any = {}) => ({
  Name,
  Condition: extra.condition ?? 'Success',
  StartTrigger: 'StartAfterPrevious',
  PackageRequirement: 'LetOctopusDecide',
  Properties: extra.roles ? { 'Octopus.Action.TargetRoles': extra.roles } : {},
  Actions: [{ Name, ActionType, Properties: {}, ...extra.action }],
});

async function putSteps(api: Api, processId: string, Steps: unknown[]) {
  const process = await api.get(`/deploymentprocesses/${processId}`);
  await api.put(`/deploymentprocesses/${processId}`, { ...process, Steps });
}

async function putVariables(api: Api, setId: string, Variables: unknown[]) {
  const set = await api.get(`/variables/${setId}`);
  await api.put(`/variables/${setId}`, { ...set, Variables });
}

export const namespacePrompt = (environmentId: string) => ({
  Name: 'Kubernetes.Namespace',
  Value: '',
  Type: 'String',
  IsSensitive: false,
  Scope: { Environment: [environmentId] },
  Prompt: {
    Label: 'Namespace',
    Description: '',
    Required: true,
    DisplaySettings: { 'Octopus.ControlType': 'SingleLineText' },
  },
});

/** The image that the shop's one service is made of. */
export const IMAGE = 'octopussamples/octopub-frontend';

/** A service with mainline and feature-branch channels, and a stack around it. */
export async function createShop(api: Api) {
  const environments = await createEnvironments(api);
  const lifecycles = await createLifecycles(api, environments);
  const [group] = await api.get('/projectgroups/all');
  const feed = await api.post('/feeds', {
    Name: 'Docker Hub',
    FeedType: 'Docker',
    FeedUri: 'https://index.docker.io',
    ApiVersion: 'v1',
  });
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
  await putSteps(api, service.DeploymentProcessId, [
    step('Deploy Container', 'Octopus.KubernetesDeployContainers', {
      roles: 'cluster',
      action: {
        Environments: [
          environments.Development,
          environments.Branch,
          environments.Test,
        ],
        Packages: [
          {
            Name: 'web',
            PackageId: '#{Image}',
            FeedId: feed.Id,
            AcquisitionLocation: 'NotAcquired',
            Properties: {},
          },
        ],
      },
    }),
    step('Security Scan', 'Octopus.Script'),
    step('Feedback', 'Octopus.Script', { condition: 'Always' }),
  ]);
  const mainline = await api.post(`/projects/${service.Id}/channels`, {
    Name: 'Mainline',
    ProjectId: service.Id,
    IsDefault: true,
    Rules: [
      {
        Tag: '^$',
        VersionRange: '',
        ActionPackages: [
          { DeploymentAction: 'Deploy Container', PackageReference: 'web' },
        ],
      },
    ],
  });
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
    await api.post('/machines', {
      Name: `eks-${environment.toLowerCase()}`,
      EnvironmentIds: [environments[environment]],
      Roles: ['cluster'],
      Endpoint: {
        CommunicationStyle: 'Kubernetes',
        ClusterUrl: 'https://cluster.example.com',
        Namespace: environment.toLowerCase(),
      },
    });
  }

  const stack = await project('Stack');
  await putVariables(api, stack.VariableSetId, [
    namespacePrompt(environments.Branch),
  ]);
  const output = 'Octopus.Action[Generate Variables].Output';
  await putSteps(api, stack.DeploymentProcessId, [
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
