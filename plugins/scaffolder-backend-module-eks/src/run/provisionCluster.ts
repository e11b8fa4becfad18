import { Cluster } from '@aws-sdk/client-eks';
import { namespaceManifest } from '@octopus-backstage/plugin-octopus-blueprint';
import { abortable } from '@octopus-backstage/plugin-octopus-node';
import { isOwn } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { openKubernetes, waitForKubernetes } from '../kubernetes/connect';
import { ensureCertificate } from '../octopus/ensureCertificate';
import { ensureTargets, TargetOutput } from '../octopus/ensureTargets';
import { OctopusRegistration } from '../octopus/resolveRegistration';
import { targetNamespace } from '../octopus/targetNamespace';
import { ClusterSpec } from '../plan/ClusterSpec';
import { costs } from '../plan/costs';
import { ClusterPlan } from '../plan/makePlan';
import { ensureAccess } from '../steps/ensureAccess';
import { ensureCompute } from '../steps/ensureCompute';
import { explainIfDeleted } from '../steps/explainIfDeleted';
import { installIngressController } from '../steps/installIngressController';
import { waitForIngress } from '../steps/waitForIngress';
import { milestone } from '../waiting/milestone';
import { runInParallel } from '../waiting/runInParallel';
import { provisionControlPlane } from './provisionControlPlane';
import { CostCallbacks } from './reportCostsOnFailure';

/** What a run created, or found. */
export interface ProvisionedCluster {
  cluster: Cluster;
  /** Missing when the cluster has another ingress controller, or was to have none. */
  ingressHostname?: string;
  targets: TargetOutput[];
}

/**
 * Creates the cluster, or completes it: every step checks what exists before it
 * creates anything, so a run after a failure continues where the last one
 * stopped.
 *
 * The order is that of eks-cluster.md §1.3. Once the control plane is up, three
 * things run in parallel: the node group; the Fargate profiles, one after the
 * other, with CoreDNS; and what is applied to Kubernetes, since its load
 * balancer takes minutes as well. Octopus gets its targets when deployments to
 * them can run, which can be before the last profile is ACTIVE.
 *
 * @param options - `principals`: ARNs that get access; `task`: id of the
 *   scaffolder's task
 */
export async function provisionCluster(
  ctx: ActionContext,
  options: {
    spec: ClusterSpec;
    plan: ClusterPlan;
    registration?: OctopusRegistration;
    principals: string[];
    task: string;
  } & CostCallbacks,
): Promise<ProvisionedCluster> {
  const { spec, plan, registration, principals, onBegin } = options;
  const { cluster: name, region, tags } = spec;
  const namespaces = spec.environments.map(targetNamespace);

  return explainIfDeleted(ctx, name, async seen => {
    const { network, cluster } = await provisionControlPlane(ctx, {
      ...options,
      seen,
    });
    const isAdopted = !isOwn(name, cluster.tags);
    const ready = milestone();
    let ingressHostname: string | undefined;
    let targets: TargetOutput[] = [];

    await runInParallel(ctx.signal, [
      signal =>
        ensureCompute(
          { ...ctx, signal },
          {
            spec,
            cluster,
            network,
            instanceTypes: isAdopted ? [] : plan.instanceTypes,
            withAddOns: !isAdopted,
            deployedTo: namespaces,
            onBegin: () => onBegin(costs.nodeGroup),
            onReady: ready.reach,
          },
        ),
      async signal => {
        const cancellable = { ...ctx, signal };
        const { partition } = plan;
        await ensureAccess(cancellable, {
          cluster,
          partition,
          principals,
          tags,
        });
        const kubernetes = openKubernetes(cancellable, cluster);
        await waitForKubernetes(cancellable, kubernetes);
        for (const namespace of namespaces) {
          await kubernetes.apply(namespaceManifest(namespace));
        }
        const hasOurIngress =
          spec.ingressController &&
          (await installIngressController(cancellable, kubernetes, tags, () =>
            onBegin(costs.loadBalancer),
          ));
        await abortable(signal, ready.reached);
        if (hasOurIngress) {
          ingressHostname = await waitForIngress(cancellable, kubernetes);
        }
        if (registration) {
          targets = await ensureTargets(cancellable, registration, {
            cluster: name,
            region,
            endpoint: cluster.endpoint!,
            certificateId: await ensureCertificate({
              ...registration,
              arn: cluster.arn!,
              data: cluster.certificateAuthority!.data!,
              signal,
            }),
            roles: spec.targetRoles,
          });
        }
      },
    ]);
    return { cluster, ingressHostname, targets };
  });
}
