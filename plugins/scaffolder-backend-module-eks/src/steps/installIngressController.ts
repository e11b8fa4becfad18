import {
  ingressClassController,
  ingressClassName,
  ingressControllerManifests,
  KubernetesManifest,
  manifestFieldManager,
} from '@octopus-backstage/plugin-octopus-blueprint';
import { ConflictError } from '@backstage/errors';
import { ObjectMeta } from 'kubernetes-types/meta/v1';
import { IngressClass } from 'kubernetes-types/networking/v1';
import { ActionContext } from '../context/ActionContext';
import { KubernetesClient } from '../kubernetes/KubernetesClient';

const ingressClassReference = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'IngressClass',
  name: ingressClassName,
};

/**
 * Applies the objects of the NGINX Ingress Controller, as the runbook
 * `Create EKS Cluster` does. Objects that somebody has changed since are left
 * as they are.
 *
 * @param onBegin - called before the load balancer is created
 * @returns `false` when the cluster has another controller for the class,
 *   which is then left as it is
 * @throws ConflictError when somebody else created an object of the same name
 */
export async function installIngressController(
  ctx: ActionContext,
  client: KubernetesClient,
  tags: Record<string, string>,
  onBegin: () => void,
): Promise<boolean> {
  const existing = await client.get<IngressClass>(ingressClassReference);
  const controller = existing?.spec?.controller;
  if (
    controller &&
    (controller !== ingressClassController || !isApplied(existing))
  ) {
    ctx.logger.warn(
      `The cluster already has the ingress controller ${controller} for the class ${ingressClassName}. It is used as it is.`,
    );
    return false;
  }
  const manifests = ingressControllerManifests({ tags });
  await assertNoneIsForeign(client, manifests, existing);
  for (const manifest of manifests) {
    if (manifest.kind === 'Service') {
      onBegin();
    }
    await applyOrLeave(ctx, client, manifest);
  }
  return true;
}

/** Whether the runbook or one of these actions applied an object. */
function isApplied({ metadata }: { metadata?: ObjectMeta }): boolean {
  return !!metadata?.managedFields?.some(
    ({ manager }) => manager === manifestFieldManager,
  );
}

/** Whether it matters who applied an object: one in which we set no field, such as the namespace, may be anybody's. */
function setsFields({
  apiVersion,
  kind,
  metadata,
  ...rest
}: KubernetesManifest) {
  return !!metadata.annotations || Object.keys(rest).length > 0;
}

async function assertNoneIsForeign(
  client: KubernetesClient,
  manifests: KubernetesManifest[],
  ingressClass: IngressClass | undefined,
): Promise<void> {
  for (const { apiVersion, kind, metadata } of manifests.filter(setsFields)) {
    const { name, namespace } = metadata;
    const isIngressClass =
      kind === ingressClassReference.kind && name === ingressClassName;
    const found = isIngressClass
      ? ingressClass
      : await client.get<{ metadata?: ObjectMeta }>({
          ...{ apiVersion, kind, name, namespace },
        });
    if (found && !isApplied(found)) {
      throw new ConflictError(
        `The cluster has a ${kind} '${name}' that eks:create-cluster did not create, so it is not overwritten. Delete it, or set 'ingressController' to false to use the ingress controller that is there.`,
      );
    }
  }
}

async function applyOrLeave(
  ctx: ActionContext,
  client: KubernetesClient,
  manifest: KubernetesManifest,
): Promise<void> {
  const what = `${manifest.kind} ${manifest.metadata.name}`;
  try {
    await client.apply(manifest);
    ctx.logger.info(`Applied ${what}`);
  } catch (error) {
    if ((error as Error).name !== 'ConflictError') {
      throw error;
    }
    ctx.logger.warn(
      `Left ${what} as it is, since somebody has changed it: ${
        (error as Error).message
      }`,
    );
  }
}
