import { SpaceWriter, Written } from '../SpaceWriter';
import { clusterEnvironments, INFRASTRUCTURE, Service, STACK } from './names';
import {
  createClusterRunbooks,
  createServiceRunbooks,
  createStackRunbooks,
} from './runbooks';
import { SharedObjects } from './shared';
import {
  feedback,
  kubectlContainer,
  namespacePrompt,
  script,
  step,
} from './steps';

const NEXT_PATCH =
  '#{Octopus.Version.LastMajor}.#{Octopus.Version.LastMinor}.#{Octopus.Version.NextPatch}';
const OUTPUT = 'Octopus.Action[Generate Variables].Output';

const generateVariables = step('Generate Variables', 'Octopus.Script', {
  properties: script('set_octopusvariable "KubernetesNamespaceValue" "..."'),
});

const text = (Name: string, Value: string) => ({
  Name,
  Value,
  Type: 'String',
  IsSensitive: false,
  Scope: {},
});

function serviceSteps(service: Service, shared: SharedObjects) {
  const Environments = clusterEnvironments.map(
    name => shared.environments[name],
  );
  const action = { ...kubectlContainer(shared), Environments };
  const namespace = {
    'Octopus.Action.KubernetesContainers.Namespace': '#{Kubernetes.Namespace}',
  };
  return [
    generateVariables,
    step('Deploy Container', 'Octopus.KubernetesDeployContainers', {
      onCluster: true,
      action: {
        ...action,
        Packages: [
          {
            Name: 'web',
            PackageId: '#{Kubernetes.Deployment.Image}',
            FeedId: '#{Kubernetes.Deployment.Feed}',
            AcquisitionLocation: 'NotAcquired',
            Properties: {},
          },
        ],
      },
      properties: {
        ...namespace,
        'Octopus.Action.KubernetesContainers.DeploymentName':
          '#{Kubernetes.Deployment.Name}',
        'Octopus.Action.KubernetesContainers.Replicas': '1',
      },
    }),
    step('Smoke Test', 'Octopus.KubernetesRunScript', {
      onCluster: true,
      action,
      properties: {
        ...namespace,
        ...script('curl --fail "#{Kubernetes.App.HealthCheck}"'),
      },
    }),
    step('Security Scan', 'Octopus.Script', {
      properties: script(`trivy image ${service.image}`),
    }),
    feedback,
  ];
}

function serviceVariables(service: Service, shared: SharedObjects) {
  return [
    text('Kubernetes.App.HealthCheck', service.healthCheck),
    text('Kubernetes.Deployment.Feed', shared.feeds.docker),
    text('Kubernetes.Deployment.Image', service.image),
    text('Kubernetes.Deployment.Name', '#{Microservice.Name}'),
    text('Kubernetes.Deployment.Port', service.port),
    text('Kubernetes.Ingress.Name', '#{Microservice.Name}'),
    text('Kubernetes.Ingress.Path', service.ingressPath),
    text('Kubernetes.Namespace', '#{Octopus.Action.Kubernetes.Namespace}'),
    namespacePrompt(shared),
    text('Kubernetes.Service.Name', '#{Microservice.Name}'),
    text('Microservice.Name', service.microservice),
  ];
}

async function createProject(
  writer: SpaceWriter,
  Name: string,
  LifecycleId: string,
  shared: SharedObjects,
  extra: object = {},
): Promise<Written> {
  return writer.post('/projects', {
    Name,
    ProjectGroupId: shared.groups.EKS,
    LifecycleId,
    DefaultGuidedFailureMode: 'EnvironmentDefault',
    VersioningStrategy: { Template: NEXT_PATCH },
    ProjectConnectivityPolicy: { AllowDeploymentsToNoTargets: true },
    ...extra,
  });
}

/** Turns the channel that every project starts with into the mainline one. */
async function makeMainline(
  writer: SpaceWriter,
  projectId: string,
  packages: [action: string, reference: string][],
): Promise<void> {
  const { Items } = await writer.get(`/projects/${projectId}/channels`);
  await writer.put(`/channels/${Items[0].Id}`, {
    ...Items[0],
    Name: 'Mainline',
    Slug: 'mainline',
    Rules: [
      {
        Tag: '^$',
        VersionRange: '',
        ActionPackages: packages.map(
          ([DeploymentAction, PackageReference]) => ({
            DeploymentAction,
            PackageReference,
          }),
        ),
      },
    ],
  });
}

/** Makes the project of a service: variables, process, channels, runbooks. */
export async function createService(
  writer: SpaceWriter,
  service: Service,
  shared: SharedObjects,
): Promise<Written> {
  const project = await createProject(
    writer,
    service.project,
    shared.lifecycles.DevSecOps,
    shared,
    {
      DefaultGuidedFailureMode: 'Off',
      IncludedLibraryVariableSetIds: [
        shared.libraries['This Instance'],
        shared.libraries.GitHub,
      ],
    },
  );
  await writer.variables(
    project.VariableSetId,
    serviceVariables(service, shared),
  );
  await writer.steps(
    `deploymentprocesses/${project.DeploymentProcessId}`,
    serviceSteps(service, shared),
  );
  await makeMainline(writer, project.Id, [['Deploy Container', 'web']]);
  await writer.post(`/projects/${project.Id}/channels`, {
    Name: 'Feature Branch',
    ProjectId: project.Id,
    LifecycleId: shared.lifecycles['Feature Branch'],
    Rules: [],
  });
  await createServiceRunbooks(writer, project.Id, shared);
  return project;
}

/** Makes the project that deploys the services together. */
export async function createStack(
  writer: SpaceWriter,
  children: { service: Service; projectId: string }[],
  shared: SharedObjects,
): Promise<Written> {
  const project = await createProject(
    writer,
    STACK,
    shared.lifecycles.Application,
    shared,
  );
  await writer.variables(project.VariableSetId, [namespacePrompt(shared)]);
  const property = 'Octopus.Action.DeployRelease';
  await writer.steps(`deploymentprocesses/${project.DeploymentProcessId}`, [
    generateVariables,
    ...children.map(({ service, projectId }) =>
      step(service.stackStep, 'Octopus.DeployRelease', {
        action: {
          Packages: [
            {
              Name: '',
              PackageId: projectId,
              FeedId: shared.feeds.releases,
              AcquisitionLocation: 'NotAcquired',
              Properties: {},
            },
          ],
        },
        properties: {
          [`${property}.ProjectId`]: projectId,
          [`${property}.DeploymentCondition`]: `#{${OUTPUT}.DeploymentCondition}`,
          [`${property}.Variables`]: JSON.stringify({
            'Kubernetes.Namespace': `#{${OUTPUT}.KubernetesNamespaceValue}`,
          }),
        },
      }),
    ),
    feedback,
  ]);
  await makeMainline(
    writer,
    project.Id,
    children.map(({ service }) => [service.stackStep, '']),
  );
  await createStackRunbooks(writer, project.Id, shared);
  return project;
}

/** Makes the project with the cluster's runbooks. */
export async function createInfrastructure(
  writer: SpaceWriter,
  shared: SharedObjects,
): Promise<Written> {
  const project = await createProject(
    writer,
    INFRASTRUCTURE,
    shared.lifecycles.DevSecOps,
    shared,
    { VersioningStrategy: null },
  );
  const prompt = (Name: string, Value: string, Label: string) => ({
    ...text(Name, Value),
    Prompt: {
      Label,
      Description: '',
      Required: true,
      DisplaySettings: { 'Octopus.ControlType': 'SingleLineText' },
    },
  });
  await writer.variables(project.VariableSetId, [
    prompt('AWS.EKS.Name', 'octopus', 'EKS Cluster Name'),
    prompt('AWS.EKS.Region', 'ap-southeast-2', 'EKS Cluster Region'),
    {
      ...text('AWS.Account', shared.account),
      Type: 'AmazonWebServicesAccount',
    },
  ]);
  await createClusterRunbooks(writer, project.Id, shared);
  return project;
}
