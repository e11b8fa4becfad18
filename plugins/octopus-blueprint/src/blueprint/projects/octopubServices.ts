import { FeedSpec } from '../model/Blueprint';

/**
 * A registry of images besides Docker Hub.
 *
 * @public
 */
export interface ServiceRegistry {
  /** What stands before the name of an image, such as `ghcr.io`. */
  host: string;
  /** Finds the images for Octopus. One of the space that has its name is used as it is. */
  feed: FeedSpec;
}

/** What the three services of Octopub differ in. */
export interface ServiceDefinition {
  /** Names the Kubernetes objects and, for an API, the path. */
  name: string;
  description: string;
  /** Its name in the feed: without a registry, and without a tag. */
  image: string;
  /** Where the image is; Docker Hub when left out. */
  registry?: ServiceRegistry;
  port: string;
  healthCheckPath: string;
  /** A regular expression; its first group is the path that the service sees. */
  ingressPath: string;
  environmentVariables: Record<string, string>;
}

const port = { PORT: '#{Kubernetes.Deployment.Port}' };

const apiPaths = {
  healthCheckPath: '/#{Kubernetes.Namespace}/api/#{Microservice.Name}',
  ingressPath: '/#{Kubernetes.Namespace}/(api/#{Microservice.Name}.*)',
};

/** An entry of the frontend's configuration file, which its image writes when it starts. */
function frontendSetting(name: string, path: string): string {
  return `[/usr/share/nginx/html/config.json][${name}]/#{Kubernetes.Namespace}/${path}`;
}

/** The web page. Its path leaves the paths of the APIs, and of namespaces that begin alike, to others. */
export const frontend: ServiceDefinition = {
  name: 'frontend',
  description: 'The web page of Octopub.',
  image: 'octopussamples/octopub-frontend',
  port: '8080',
  healthCheckPath: '/#{Kubernetes.Namespace}/index.html',
  ingressPath: '/#{Kubernetes.Namespace}(?![^/]|/api/)/?(.*)',
  environmentVariables: {
    ...port,
    UDL_SETVALUE_1: frontendSetting('productEndpoint', 'api/products'),
    UDL_SETVALUE_2: frontendSetting('productHealthEndpoint', 'health/products'),
    UDL_SETVALUE_3: frontendSetting('auditEndpoint', 'api/audits'),
    UDL_SETVALUE_4: frontendSetting('auditHealthEndpoint', 'health/audits'),
  },
};

export const products: ServiceDefinition = {
  name: 'products',
  description: 'The products API of Octopub.',
  image: 'octopussamples/octopub-products-microservice',
  port: '8083',
  ...apiPaths,
  environmentVariables: port,
};

export const audits: ServiceDefinition = {
  name: 'audits',
  description: 'The audits API of Octopub.',
  image: 'octopussamples/octopub-audit-microservice',
  port: '10000',
  ...apiPaths,
  environmentVariables: {
    ...port,
    COGNITO_DISABLE_AUTH: 'True',
    MIGRATE_AT_START: 'True',
  },
};
