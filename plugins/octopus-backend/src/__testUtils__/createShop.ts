import {
  createDockerFeed,
  createTarget,
  exampleImage,
  imagePackage,
  mainlineChannel,
  namespacePrompt,
  phase,
  putSteps,
  putVariables,
  step,
} from '@octopus-backstage/emulator-octopus/testing';
import { TestOctopus } from './setUpOctopus';

type Ids = Record<string, string>;

export const IMAGE = exampleImage;

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
  await putSteps(octopus, `/runbookProcesses/${runbook.RunbookProcessId}`, [
    step(Name, 'Octopus.KubernetesRunScript', { roles: 'cluster' }),
  ]);
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
  const feed = await createDockerFeed(octopus);
  const createProject = (Name: string) =>
    octopus.post('/projects', {
      Name,
      ProjectGroupId: group.Id,
      LifecycleId: main.Id,
    });
  const project = await createProject(name);
  const other = await createProject(`${name} Other`);
  for (const { Id, VariableSetId, DeploymentProcessId } of [project, other]) {
    await putVariables(octopus, VariableSetId, [
      namespacePrompt(Branch, 'Where the branch goes'),
    ]);
    const process = await putSteps(
      octopus,
      `/deploymentprocesses/${DeploymentProcessId}`,
      [
        step('Deploy Container', 'Octopus.KubernetesDeployContainers', {
          roles: 'cluster',
          action: {
            Packages: [imagePackage(IMAGE, feed.Id)],
            Properties: {
              'Octopus.Action.KubernetesContainers.Namespace':
                '#{Kubernetes.Namespace}',
            },
          },
        }),
        step('Security Scan', 'Octopus.Script'),
      ],
    );
    expect(process.ProjectId).toBe(Id);
  }
  const mainline = await octopus.post(
    `/projects/${project.Id}/channels`,
    mainlineChannel(project.Id, 'Deploy Container'),
  );
  const branches = await octopus.post(`/projects/${project.Id}/channels`, {
    Name: 'Feature Branches',
    ProjectId: project.Id,
    LifecycleId: single.Id,
    Rules: [],
  });
  for (const [Name, environmentId] of Object.entries(environments)) {
    await createTarget(
      octopus,
      `eks-${Name.toLowerCase().replace(' ', '-')}`,
      environmentId,
      'octopub',
    );
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
