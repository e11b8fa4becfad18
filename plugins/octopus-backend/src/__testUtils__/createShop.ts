import { TestOctopus } from './setUpOctopus';

type Ids = Record<string, string>;

const phase = (Name: string, environmentId: string, extra: object = {}) => ({
  Name,
  OptionalDeploymentTargets: [environmentId],
  AutomaticDeploymentTargets: [],
  MinimumEnvironmentsBeforePromotion: 0,
  IsOptionalPhase: false,
  ...extra,
});

const prompt = (environmentId: string) => ({
  Name: 'Kubernetes.Namespace',
  Value: '',
  Type: 'String',
  IsSensitive: false,
  Scope: { Environment: [environmentId] },
  Prompt: {
    Label: 'Namespace',
    Description: 'Where the branch goes',
    Required: true,
    DisplaySettings: { 'Octopus.ControlType': 'SingleLineText' },
  },
});

export const IMAGE = 'octopussamples/octopub-frontend';

const step = (Name: string, ActionType: string, roles = '', action = {}) => ({
  Name,
  Condition: 'Success',
  StartTrigger: 'StartAfterPrevious',
  PackageRequirement: 'LetOctopusDecide',
  Properties: roles ? { 'Octopus.Action.TargetRoles': roles } : {},
  Actions: [{ Name, ActionType, Properties: {}, ...action }],
});

async function createRunbook(
  octopus: TestOctopus,
  projectId: string,
  Name = 'Get Pods',
) {
  const runbook = await octopus.post(`/projects/${projectId}/runbooks`, {
    Name,
    ProjectId: projectId,
    EnvironmentScope: 'FromProjectLifecycles',
    Environments: [],
    MultiTenancyMode: 'Untenanted',
    DefaultGuidedFailureMode: 'EnvironmentDefault',
    RunRetentionPolicy: { QuantityToKeep: 100, ShouldKeepForever: false },
  });
  const path = `/runbookProcesses/${runbook.RunbookProcessId}`;
  await octopus.put(path, {
    ...(await octopus.get(path)),
    Steps: [step(Name, 'Octopus.KubernetesRunScript', 'cluster')],
  });
  await octopus.post('/runbookSnapshots?publish=true', {
    ProjectId: projectId,
    RunbookId: runbook.Id,
    Name: 'Snapshot 1',
    SelectedPackages: [],
  });
  return runbook.Id as string;
}

/**
 * A project with a mainline and a feature-branch channel, and an unrelated
 * project.
 */
export async function createShop(octopus: TestOctopus, name = 'Shop') {
  const environments: Ids = {};
  for (const Name of ['Development', 'Feature Branch', 'Test']) {
    environments[Name] = (await octopus.post('/environments', { Name })).Id;
  }
  const { Development, Test } = environments;
  const Branch = environments['Feature Branch'];
  const main = await octopus.post('/lifecycles', {
    Name: 'Application',
    Phases: [
      phase('Development', Development),
      phase('Feature Branch', Branch, { IsOptionalPhase: true }),
      phase('Test', Test),
    ],
  });
  const single = await octopus.post('/lifecycles', {
    Name: 'Branches',
    Phases: [phase('Feature Branch', Branch)],
  });
  const [group] = await octopus.get('/projectgroups/all');
  const feed = await octopus.post('/feeds', {
    Name: 'Docker Hub',
    FeedType: 'Docker',
    FeedUri: 'https://index.docker.io',
    ApiVersion: 'v1',
  });
  const createProject = (Name: string) =>
    octopus.post('/projects', {
      Name,
      ProjectGroupId: group.Id,
      LifecycleId: main.Id,
    });
  const project = await createProject(name);
  const other = await createProject(`${name} Other`);
  for (const { VariableSetId } of [project, other]) {
    const variables = await octopus.get(`/variables/${VariableSetId}`);
    await octopus.put(`/variables/${VariableSetId}`, {
      ...variables,
      Variables: [prompt(Branch)],
    });
  }
  for (const { Id, DeploymentProcessId } of [project, other]) {
    const path = `/deploymentprocesses/${DeploymentProcessId}`;
    const process = await octopus.get(path);
    await octopus.put(path, {
      ...process,
      Steps: [
        step(
          'Deploy Container',
          'Octopus.KubernetesDeployContainers',
          'cluster',
          {
            Packages: [
              {
                Name: 'web',
                PackageId: IMAGE,
                FeedId: feed.Id,
                AcquisitionLocation: 'NotAcquired',
                Properties: {},
              },
            ],
          },
        ),
        step('Security Scan', 'Octopus.Script'),
      ],
    });
    expect(process.ProjectId).toBe(Id);
  }
  const mainline = await octopus.post(`/projects/${project.Id}/channels`, {
    Name: 'Mainline',
    ProjectId: project.Id,
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
  const branches = await octopus.post(`/projects/${project.Id}/channels`, {
    Name: 'Feature Branches',
    ProjectId: project.Id,
    LifecycleId: single.Id,
    Rules: [],
  });
  for (const [Name, environmentId] of Object.entries(environments)) {
    await octopus.post('/machines', {
      Name: `eks-${Name.toLowerCase().replace(' ', '-')}`,
      EnvironmentIds: [environmentId],
      Roles: ['cluster'],
      Endpoint: {
        CommunicationStyle: 'Kubernetes',
        ClusterUrl: 'https://cluster.example.com',
        Namespace: 'octopub',
      },
    });
  }
  return {
    environments,
    project,
    other,
    mainline,
    branches,
    runbookId: await createRunbook(octopus, project.Id),
    otherRunbookId: await createRunbook(octopus, other.Id),
    /** Of the other project, because in the blueprint the stack has it. */
    removalRunbookId: await createRunbook(
      octopus,
      other.Id,
      'Delete Feature Branch',
    ),
  };
}

export type Shop = Awaited<ReturnType<typeof createShop>>;
