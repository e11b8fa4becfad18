/** What the three services of Octopub differ in. */
export interface ServiceDefinition {
  /** Names the Kubernetes objects and, for an API, the path. */
  name: string;
  description: string;
  image: string;
  port: string;
  healthCheckPath: string;
  /** A regular expression; its first group is the path that the service sees. */
  ingressPath: string;
  environmentVariables: Record<string, string>;
}
