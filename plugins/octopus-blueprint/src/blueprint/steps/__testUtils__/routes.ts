import {
  audits,
  frontend,
  products,
  ServiceDefinition,
} from '../../projects/octopubServices';

/** The ingress of a service, as Octopus makes it in a namespace. */
export interface Route {
  namespace: string;
  /** Of the ingress, and of the service. */
  name: string;
  /** A regular expression. */
  path: string;
}

/** The ingresses of all services in these namespaces. */
export function routesIn(...namespaces: string[]): Route[] {
  return namespaces.flatMap(namespace =>
    [audits, frontend, products].map((service: ServiceDefinition) => ({
      namespace,
      name: service.name,
      path: service.ingressPath
        .replace('#{Kubernetes.Namespace}', namespace)
        .replace('#{Microservice.Name}', service.name),
    })),
  );
}
