import { credentials } from './input/credentials';
import { Blueprint } from './model/Blueprint';
import {
  feedNames,
  lifecycleNames,
  projectGroupNames,
} from './model/objectNames';
import { octopubService } from './projects/octopubService';
import { ServiceRegistry } from './projects/octopubServices';
import { environments } from './shared/environments';
import { feeds } from './shared/feeds';
import { lifecycles } from './shared/lifecycles';

/** @public */
export interface ServiceProjectInput {
  /** Of the Octopus project. */
  projectName: string;
  /** A DNS label: it names the service's Kubernetes objects, and the path that leads to it. */
  serviceName: string;
  description: string;
  /** Such as `octopub/shop`, without a registry and a tag. */
  image: string;
  /** Where the image is; Docker Hub when left out. */
  registry?: ServiceRegistry;
  /** The one that the container listens on. */
  port: string;
  /** As the service itself sees it, such as `/health`. */
  healthCheckPath: string;
}

/** Where Octopub's frontend, which takes all other paths of a namespace, leaves room. */
const basePath = '/#{Kubernetes.Namespace}/api/#{Microservice.Name}';

/** The lifecycles of the project's channels. */
const usedLifecycles: string[] = [
  lifecycleNames.devSecOps,
  lifecycleNames.featureBranch,
];

/**
 * A project for one service, built from the parts of the EKS reference
 * architecture: the channels Mainline and Feature Branch, and a process that
 * deploys, smoke tests and scans. Shared objects are created only where the
 * space lacks them. Images of Docker Hub are pulled from the space's feed of it,
 * or without credentials if it has none.
 *
 * @public
 */
export function serviceProject(input: ServiceProjectInput): Blueprint {
  const service = octopubService(
    input.projectName,
    {
      name: input.serviceName,
      description: input.description,
      image: input.image,
      registry: input.registry,
      port: input.port,
      healthCheckPath: `${basePath}${input.healthCheckPath}`,
      ingressPath: `${basePath}(?![^/])/?(.*)`,
      environmentVariables: { PORT: '#{Kubernetes.Deployment.Port}' },
    },
    undefined,
  );
  const usedEnvironments = new Set(
    lifecycles
      .filter(({ name }) => usedLifecycles.includes(name))
      .flatMap(({ phases }) => phases)
      .flatMap(phase => [
        ...phase.automaticDeploymentTargets,
        ...phase.optionalDeploymentTargets,
      ]),
  );
  return {
    id: `service-${input.projectName}`,
    version: '1.0.0',
    title: `Service ${input.projectName}`,
    environments: environments.filter(({ name }) => usedEnvironments.has(name)),
    lifecycles: lifecycles.filter(({ name }) => usedLifecycles.includes(name)),
    feeds: [
      // Steps with tools run in an image of Docker Hub, wherever the service's own is.
      ...feeds(credentials({}))
        .filter(({ name }) => name === feedNames.dockerHub)
        .map(({ username, password, ...feed }) => feed),
      ...(input.registry ? [input.registry.feed] : []),
    ],
    accounts: [],
    libraryVariableSets: [],
    projectGroups: [{ name: projectGroupNames.eks }],
    projects: [
      {
        ...service,
        description: input.description,
        libraryVariableSets: [],
        runbooks: [],
      },
    ],
  };
}
