import { Cluster } from '../cluster/Cluster';
import { KubeObject } from '../objects/KubeObject';
import { typeOfKind } from '../resources/resourceTypes';
import { Controller } from './Controller';
import { durations } from './durations';

const ingresses = typeOfKind('Ingress');
const watched = ['Ingress', 'IngressClass', 'Service', 'Deployment'].map(
  typeOfKind,
);
const mergeable = 'nginx.org/mergeable-ingress-type';
const kindOf = ({ metadata }: KubeObject) => metadata.annotations?.[mergeable];
const hostOf = ({ spec }: KubeObject) => spec?.rules?.[0]?.host ?? '';

/**
 * What the F5 NGINX Ingress Controller does to the status of ingresses, as far
 * as it is installed and available: the host name of the service that its
 * arguments name. A minion needs a master of its host, a host is needed unless
 * an argument says otherwise. Source: nginx/kubernetes-ingress v5.5.4,
 * internal/k8s/{configuration,status}.go, cmd/nginx-ingress/flags.go
 */
export const reportIngresses: Controller = (cluster, { resource }) => {
  if (watched.includes(resource)) {
    cluster.clock.after(durations.ingressStatus, () => report(cluster));
  }
};

interface InstalledController {
  hostname: string | undefined;
  allowsNoHost: boolean;
}

function report(cluster: Cluster) {
  const controller = findController(cluster);
  if (!controller?.hostname) {
    return;
  }
  for (const ingress of cluster.store.list(ingresses)) {
    if (isServed(cluster, ingress, controller)) {
      cluster.change(
        ingress,
        'Go-http-client',
        () => ({
          status: {
            loadBalancer: { ingress: [{ hostname: controller.hostname }] },
          },
        }),
        'status',
      );
    }
  }
}

function findController(cluster: Cluster): InstalledController | undefined {
  for (const deployment of cluster.store.list(typeOfKind('Deployment'))) {
    const args: string[] = deployment.spec.template.spec.containers.flatMap(
      (container: { args?: string[] }) => container.args ?? [],
    );
    const service = args.find(arg => arg.startsWith('-external-service='));
    if (
      service &&
      args.includes('-report-ingress-status') &&
      deployment.status?.availableReplicas > 0
    ) {
      const found = cluster.store.get(
        typeOfKind('Service'),
        deployment.metadata.namespace,
        service.split('=')[1],
      );
      return {
        hostname: found?.status?.loadBalancer?.ingress?.[0]?.hostname,
        allowsNoHost: args.includes('-allow-empty-ingress-host=true'),
      };
    }
  }
  return undefined;
}

function isServed(
  cluster: Cluster,
  ingress: KubeObject,
  controller: InstalledController,
): boolean {
  const ingressClass = cluster.store.get(
    typeOfKind('IngressClass'),
    undefined,
    ingress.spec?.ingressClassName ?? '',
  );
  const host = hostOf(ingress);
  return (
    ingressClass?.spec.controller === 'nginx.org/ingress-controller' &&
    (host !== '' || controller.allowsNoHost) &&
    (kindOf(ingress) !== 'minion' ||
      cluster.store
        .list(ingresses)
        .some(other => kindOf(other) === 'master' && hostOf(other) === host))
  );
}
