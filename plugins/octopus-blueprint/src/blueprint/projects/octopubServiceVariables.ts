import { NAMESPACE_VARIABLE } from '@octopus-backstage/plugin-octopus-node';
import { VariableSpec } from '../model/Blueprint';
import { feedNames } from '../model/objectNames';
import { namespacePrompt } from './commonParts';
import { ServiceDefinition } from './octopubServices';

function text(name: string, description: string, value: string): VariableSpec {
  return { name, description, type: 'String', value };
}

/** The variables that the steps and runbooks of a service read. */
export function octopubServiceVariables(
  service: ServiceDefinition,
): VariableSpec[] {
  return [
    text(
      'Microservice.Name',
      'The service; its Kubernetes objects and paths are named after it.',
      service.name,
    ),
    {
      name: 'Kubernetes.Deployment.Feed',
      description: 'The feed of the image.',
      type: 'String',
      // Its id: a feed that is given another name is still the same feed.
      value: {
        ref: 'feed',
        name: service.registry?.feed.name ?? feedNames.dockerHub,
      },
    },
    ...(service.registry
      ? [
          text(
            'Kubernetes.Deployment.Registry',
            'The registry of the image, which the security scan pulls it from.',
            service.registry.host,
          ),
        ]
      : []),
    text('Kubernetes.Deployment.Image', 'The image to deploy.', service.image),
    text(
      'Kubernetes.Deployment.Name',
      'The Kubernetes deployment.',
      '#{Microservice.Name}',
    ),
    text(
      'Kubernetes.Deployment.Port',
      'The port that the container listens on.',
      service.port,
    ),
    text(
      'Kubernetes.Service.Name',
      'The Kubernetes service.',
      '#{Microservice.Name}',
    ),
    text(
      'Kubernetes.Ingress.Name',
      'The Kubernetes ingress.',
      '#{Microservice.Name}',
    ),
    text(
      'Kubernetes.Ingress.Path',
      'The paths that go to the service: a regular expression whose first group is the path that the service sees.',
      service.ingressPath,
    ),
    text(
      'Kubernetes.App.HealthCheck',
      'The path that the smoke test asks for.',
      service.healthCheckPath,
    ),
    text(
      NAMESPACE_VARIABLE,
      'The namespace to deploy to: the one of the target.',
      '#{Octopus.Action.Kubernetes.Namespace}',
    ),
    namespacePrompt,
  ];
}
