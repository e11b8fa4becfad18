import {
  ingressClassController,
  ingressClassName,
  ingressControllerManifests,
  manifestFieldManager,
} from '@octopus-backstage/plugin-octopus-blueprint';
import { KubernetesClient } from '../kubernetes/KubernetesClient';
import { Run } from '../run/Run';
import { IngressClass } from 'kubernetes-types/networking/v1';

/**
 * Applies the objects of the NGINX Ingress Controller, which the runbook
 * `Create EKS Cluster` applies as well.
 *
 * @param onBegin - hears of the load balancer before it is made
 * @returns `false` when the cluster has another controller for the class,
 *   which is left as it is
 */
export async function installIngressController(
  run: Run,
  client: KubernetesClient,
  tags: Record<string, string>,
  onBegin: () => void,
): Promise<boolean> {
  const existing = await client.get<IngressClass>({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'IngressClass',
    name: ingressClassName,
  });
  const controller = existing?.spec?.controller;
  const isOurs = existing?.metadata?.managedFields?.some(
    ({ manager }) => manager === manifestFieldManager,
  );
  if (controller && (controller !== ingressClassController || !isOurs)) {
    run.logger.warn(
      `The cluster already has the ingress controller ${controller} for the class ${ingressClassName}. It is used as it is.`,
    );
    return false;
  }
  for (const manifest of ingressControllerManifests({ tags })) {
    if (manifest.kind === 'Service') {
      onBegin();
    }
    await client.apply(manifest);
    run.logger.info(`Applied ${manifest.kind} ${manifest.metadata.name}`);
  }
  return true;
}
