import { StepSpec } from '../model/Blueprint';
import { clusterEnvironments, clusterRole } from '../model/objectNames';
import { container } from './container';
import { ingressAnnotations } from './ingressAnnotations';
import { step, workerTools } from './step';

export const deployContainerStepName = 'Deploy Container';
export const webPackageName = 'web';

/** Deploys the image of a service with its Kubernetes service and ingress. */
export function deployContainer(
  environmentVariables: Record<string, string>,
): StepSpec {
  return step({
    name: deployContainerStepName,
    actionType: 'Octopus.KubernetesDeployContainers',
    targetRoles: [clusterRole],
    environments: clusterEnvironments,
    container: workerTools,
    canBeUsedForProjectVersioning: true,
    packages: [
      {
        name: webPackageName,
        packageId: '#{Kubernetes.Deployment.Image}',
        feed: '#{Kubernetes.Deployment.Feed}',
        acquisitionLocation: 'NotAcquired',
        properties: { Extract: 'False', SelectionMode: 'immediate' },
      },
    ],
    features: [
      'Octopus.Features.KubernetesService',
      'Octopus.Features.KubernetesIngress',
      'Octopus.Features.KubernetesConfigMap',
      'Octopus.Features.KubernetesSecret',
    ],
    properties: {
      'Octopus.Action.Kubernetes.DeploymentTimeout': '180',
      'Octopus.Action.Kubernetes.ResourceStatusCheck': 'True',
      'Octopus.Action.KubernetesContainers.DeploymentName':
        '#{Kubernetes.Deployment.Name}',
      'Octopus.Action.KubernetesContainers.DeploymentResourceType':
        'Deployment',
      'Octopus.Action.KubernetesContainers.DeploymentStyle': 'RollingUpdate',
      'Octopus.Action.KubernetesContainers.Namespace':
        '#{Kubernetes.Namespace}',
      'Octopus.Action.KubernetesContainers.PodManagementPolicy': 'OrderedReady',
      'Octopus.Action.KubernetesContainers.Replicas': '1',
      'Octopus.Action.KubernetesContainers.Containers': {
        json: [container(webPackageName, environmentVariables)],
      },
      'Octopus.Action.KubernetesContainers.ServiceName':
        '#{Kubernetes.Service.Name}',
      'Octopus.Action.KubernetesContainers.ServiceNameType': 'External',
      'Octopus.Action.KubernetesContainers.ServiceType': 'ClusterIP',
      'Octopus.Action.KubernetesContainers.ServicePorts': {
        json: [
          {
            name: 'web',
            port: '80',
            targetPort: 'web',
            nodePort: '',
            protocol: 'TCP',
          },
        ],
      },
      'Octopus.Action.KubernetesContainers.IngressClassName': 'nginx',
      'Octopus.Action.KubernetesContainers.IngressName':
        '#{Kubernetes.Ingress.Name}',
      'Octopus.Action.KubernetesContainers.IngressAnnotations': {
        json: ingressAnnotations,
      },
      'Octopus.Action.KubernetesContainers.IngressRules': {
        json: [
          {
            host: '',
            http: {
              paths: [
                {
                  key: '#{Kubernetes.Ingress.Path}',
                  value: 'web',
                  option: '',
                  option2: 'ImplementationSpecific',
                },
              ],
            },
          },
        ],
      },
      OctopusUseBundledTooling: 'False',
    },
  });
}
