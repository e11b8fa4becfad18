import {
  ingressClassController,
  ingressClassName,
  ingressControllerManifests,
} from '@octopus-backstage/plugin-octopus-blueprint';
import { KubernetesClient } from '../kubernetes/KubernetesClient';
import { Run } from '../run/Run';
import { IngressClass } from 'kubernetes-types/networking/v1';

/**
 * Applies the objects of the NGINX Ingress Controller, which the runbook
 * `Create EKS Cluster` applies as well.
 *
 * @returns `false` when the cluster has another controller for the class,
 *   which is left as it is
 */
export async function installIngressController(
  run: Run,
  client: KubernetesClient,
  tags: Record<string, string>,
): Promise<boolean> {
  const existing = await client.get<IngressClass>({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'IngressClass',
    name: ingressClassName,
  });
  const controller = existing?.spec?.controller;
  if (controller && controller !== ingressClassController) {
    run.logger.warn(
      `The cluster already has the ingress controller ${controller} for the class ${ingressClassName}. It is used as it is.`,
    );
    return false;
  }
  for (const manifest of ingressControllerManifests({ tags })) {
    await client.apply(manifest);
    run.logger.info(`Applied ${manifest.kind} ${manifest.metadata.name}`);
  }
  return true;
}
