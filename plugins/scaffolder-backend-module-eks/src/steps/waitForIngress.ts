import { ingressControllerName } from '@octopus-backstage/plugin-octopus-blueprint';
import { Deployment } from 'kubernetes-types/apps/v1';
import { Event, Service } from 'kubernetes-types/core/v1';
import { ActionContext } from '../context/ActionContext';
import { KubernetesClient } from '../kubernetes/KubernetesClient';
import { eksDurations } from '../waiting/eksDurations';
import { pollUntil } from '../waiting/pollUntil';

const inNamespace = {
  name: ingressControllerName,
  namespace: ingressControllerName,
};

/**
 * Waits until the ingress controller is available, and AWS has created its load
 * balancer. Meanwhile the newest warning event of its namespace is logged, which
 * says why a pod does not start. A controller that somebody scaled to 0 is not
 * waited for.
 *
 * @returns the host name of the load balancer
 */
export async function waitForIngress(
  ctx: ActionContext,
  client: KubernetesClient,
): Promise<string> {
  await pollUntil(ctx, {
    ...eksDurations.ingressController,
    what: 'Ingress controller',
    probe: async () => {
      const deployment = await client.get<Deployment>({
        ...inNamespace,
        apiVersion: 'apps/v1',
        kind: 'Deployment',
      });
      if (deployment?.spec?.replicas === 0) {
        ctx.logger.warn(
          `Somebody has scaled the ingress controller to 0. It is left so, and nothing answers until it is scaled up: kubectl scale deployment ${ingressControllerName} --namespace ${ingressControllerName} --replicas 1.`,
        );
        return { status: 'scaled to 0', done: undefined };
      }
      return (deployment?.status?.availableReplicas ?? 0) > 0
        ? { status: 'available', done: undefined }
        : { status: 'starting', detail: await newestWarning(client) };
    },
  });
  return pollUntil<string>(ctx, {
    ...eksDurations.loadBalancer,
    what: 'Load balancer',
    probe: async () => {
      const service = await client.get<Service>({
        ...inNamespace,
        apiVersion: 'v1',
        kind: 'Service',
      });
      const hostname = service?.status?.loadBalancer?.ingress?.[0]?.hostname;
      return hostname
        ? { status: 'has an address', done: hostname }
        : { status: 'being created', detail: await newestWarning(client) };
    },
  });
}

async function newestWarning(
  client: KubernetesClient,
): Promise<string | undefined> {
  const events = await client.list<Event>({
    apiVersion: 'v1',
    kind: 'Event',
    namespace: ingressControllerName,
  });
  const time = (event: Event) =>
    String(event.lastTimestamp ?? event.metadata.creationTimestamp ?? '');
  return events
    .filter(({ type }) => type === 'Warning')
    .sort((a, b) => time(b).localeCompare(time(a)))[0]?.message;
}
