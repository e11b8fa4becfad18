import { SpaceWriter, Written } from '../SpaceWriter';
import { clusterEnvironments, staticEnvironments } from './names';
import { SharedObjects } from './shared';
import { feedback, kubectlContainer, script, step } from './steps';

const INSPECTIONS: [name: string, verb: string, resource: string][] = [
  ['Describe Pods', 'describe', 'pod'],
  ['Get Deployment', 'get', 'deployment'],
  ['Get Ingress', 'get', 'ingress'],
  ['Get Pod Logs', 'logs', 'pod'],
  ['Get Pods', 'get', 'pod'],
  ['Get Service', 'get', 'service'],
];

async function createRunbook(
  writer: SpaceWriter,
  projectId: string,
  Name: string,
  environmentIds: string[],
  steps: object[],
): Promise<Written> {
  const runbook = await writer.post('/runbooks', {
    Name,
    ProjectId: projectId,
    EnvironmentScope: 'Specified',
    Environments: environmentIds,
    MultiTenancyMode: 'Untenanted',
    DefaultGuidedFailureMode: 'Off',
    RunRetentionPolicy: { QuantityToKeep: 100, ShouldKeepForever: false },
    ConnectivityPolicy: { AllowDeploymentsToNoTargets: true },
  });
  await writer.steps(`runbookProcesses/${runbook.RunbookProcessId}`, steps);
  await writer.post('/runbookSnapshots?publish=true', {
    ProjectId: projectId,
    RunbookId: runbook.Id,
    Name: 'Snapshot 1',
    SelectedPackages: [],
  });
  return runbook;
}

function onCluster(shared: SharedObjects, name: string, body: string) {
  return [
    step(name, 'Octopus.KubernetesRunScript', {
      onCluster: true,
      action: kubectlContainer(shared),
      properties: script(body),
    }),
    feedback,
  ];
}

function schedule(
  name: string,
  runbookId: string,
  time: string,
  ids: string[],
) {
  return {
    Name: name,
    IsDisabled: false,
    Filter: {
      FilterType: 'OnceDailySchedule',
      StartTime: `2026-01-01T${time}:00.000Z`,
      DaysOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
      Timezone: 'UTC',
    },
    Action: {
      ActionType: 'RunRunbook',
      RunbookId: runbookId,
      EnvironmentIds: ids,
      TenantIds: [],
      TenantTags: [],
    },
  };
}

/** The eight runbooks of a service, and the triggers that scale its pods. */
export async function createServiceRunbooks(
  writer: SpaceWriter,
  projectId: string,
  shared: SharedObjects,
): Promise<void> {
  const ids = (names: string[]) => names.map(name => shared.environments[name]);
  for (const [name, verb, resource] of INSPECTIONS) {
    const body = `kubectl ${verb} ${resource}`;
    await createRunbook(
      writer,
      projectId,
      `🛠️ ${name}`,
      ids(staticEnvironments),
      onCluster(shared, name, body),
    );
  }
  const scaling: [
    icon: string,
    count: string,
    replicas: number,
    time: string,
  ][] = [
    ['🌇', 'One', 1, '07:00'],
    ['🌃', 'Zero', 0, '19:00'],
  ];
  for (const [icon, count, replicas, time] of scaling) {
    const name = `Scale Pods to ${count}`;
    const body = `kubectl scale deployment "#{Kubernetes.Deployment.Name}" --replicas=${replicas}`;
    const { Id } = await createRunbook(
      writer,
      projectId,
      `${icon} ${name}`,
      ids(staticEnvironments),
      onCluster(shared, name, body),
    );
    await writer.post(`/projects/${projectId}/triggers`, {
      ProjectId: projectId,
      SpaceId: writer.space.Id,
      ...schedule(name, Id, time, ids(['Development', 'Test'])),
    });
  }
}

/** The runbook that removes the namespace of a feature branch. */
export async function createStackRunbooks(
  writer: SpaceWriter,
  projectId: string,
  shared: SharedObjects,
): Promise<void> {
  await createRunbook(
    writer,
    projectId,
    'Delete Feature Branch',
    [shared.environments['Feature Branch']],
    onCluster(
      shared,
      'Delete Namespace',
      'kubectl delete namespace "#{Kubernetes.Namespace}"',
    ),
  );
}

/** The three runbooks of the cluster. */
export async function createClusterRunbooks(
  writer: SpaceWriter,
  projectId: string,
  shared: SharedObjects,
): Promise<void> {
  const ids = clusterEnvironments.map(name => shared.environments[name]);
  const withAws = (name: string, body: string) => [
    step(name, 'Octopus.AwsRunScript', {
      properties: {
        ...script(body),
        'Octopus.Action.AwsAccount.Variable': 'AWS.Account',
        'Octopus.Action.Aws.Region': '#{AWS.EKS.Region}',
      },
    }),
    feedback,
  ];
  const runbooks: [name: string, steps: object[]][] = [
    [
      '🛠️ Create EKS Cluster',
      withAws('Create EKS Cluster', 'eksctl create cluster'),
    ],
    [
      '🗑️ Delete EKS Cluster',
      withAws('Delete EKS Cluster', 'eksctl delete cluster'),
    ],
    ['🛠️ Get Nodes', onCluster(shared, 'Get Nodes', 'kubectl get node')],
  ];
  for (const [name, steps] of runbooks) {
    await createRunbook(writer, projectId, name, ids, steps);
  }
}
