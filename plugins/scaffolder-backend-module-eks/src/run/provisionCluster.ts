import { Cluster } from '@aws-sdk/client-eks';
import { namespaceManifest } from '@octopus-backstage/plugin-octopus-blueprint';
import { requestToken } from '../aws/requestToken';
import { isOwn } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { openKubernetes, waitForKubernetes } from '../kubernetes/connect';
import { ensureCertificate } from '../octopus/ensureCertificate';
import { ensureTargets, TargetOutput } from '../octopus/ensureTargets';
import { OctopusRegistration } from '../octopus/resolveRegistration';
import { targetNamespace } from '../octopus/targetNamespace';
import { ClusterPlan } from '../plan/ClusterPlan';
import { ClusterSpec } from '../plan/ClusterSpec';
import { Cost, costs } from '../plan/costs';
import { ensureAccess } from '../steps/ensureAccess';
import { ensureCluster } from '../steps/ensureCluster';
import { ensureCompute } from '../steps/ensureCompute';
import { ensureNetwork } from '../steps/ensureNetwork';
import { explainIfDeleted } from '../steps/explainIfDeleted';
import { installIngressController } from '../steps/installIngressController';
import { waitForIngress } from '../steps/waitForIngress';
import { runInParallel } from '../waiting/runInParallel';

/** What a run made, or found. */
export interface ProvisionedCluster {
  cluster: Cluster;
  /** Not there when the cluster has another ingress controller, or none was wanted. */
  ingressHostname?: string;
  targets: TargetOutput[];
}

/**
 * Makes the cluster, or completes it: every step looks at what is there before
 * it makes anything, so a run after any failure goes on where it stopped.
 *
 * The order is that of eks-cluster.md §1.3. After the control plane three
 * things go on side by side: the node group, the Fargate profiles one after
 * the other with CoreDNS, and what is applied to Kubernetes, whose load
 * balancer takes minutes as well.
 *
 * @param options - `principals`: ARNs that get access; `task` tells this task
 *   from others; `onBegin` hears of everything that costs money before it is made,
 *   and `onGone` of what AWS took back
 */
export async function provisionCluster(
  ctx: ActionContext,
  options: {
    spec: ClusterSpec;
    plan: ClusterPlan;
    registration?: OctopusRegistration;
    principals: string[];
    task: string;
    onBegin: (cost: Cost) => void;
    onGone: (cost: Cost) => void;
  },
): Promise<ProvisionedCluster> {
  const { spec, plan, registration, principals, task, onBegin, onGone } =
    options;
  const { cluster: name, region, tags } = spec;

  const network = await ensureNetwork(ctx, {
    spec,
    plan,
    task,
    onBegin: () => onBegin(costs.network),
    onGone: () => onGone(costs.network),
  });
  const cluster = await ensureCluster(ctx, {
    spec,
    version: plan.version,
    network,
    token: requestToken(network.stackId ?? task, region, name),
    onBegin: () => onBegin(costs.cluster),
  });
  const isAdopted = !isOwn(name, cluster.tags);
  return explainIfDeleted(ctx, name, async () => {
    const client = openKubernetes(ctx, cluster);
    let hasOurIngress = false;

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
            onBegin: () => onBegin(costs.nodeGroup),
          },
        ),
      async signal => {
        const here = { ...ctx, signal };
        const { partition } = plan;
        await ensureAccess(here, { cluster, partition, principals, tags });
        const kubernetes = openKubernetes(here, cluster);
        await waitForKubernetes(here, kubernetes);
        for (const environment of spec.environments) {
          const namespace = targetNamespace(environment);
          await kubernetes.apply(namespaceManifest(namespace));
        }
        if (spec.ingressController) {
          hasOurIngress = await installIngressController(
            here,
            kubernetes,
            tags,
            () => onBegin(costs.loadBalancer),
          );
        }
      },
    ]);

    const ingressHostname = hasOurIngress
      ? await waitForIngress(ctx, client)
      : undefined;
    const targets = registration
      ? await ensureTargets(ctx, registration, {
          cluster: name,
          region,
          endpoint: cluster.endpoint!,
          certificateId: await ensureCertificate({
            ...registration,
            arn: cluster.arn!,
            data: cluster.certificateAuthority!.data!,
            signal: ctx.signal,
          }),
          roles: spec.targetRoles,
        })
      : [];
    return { cluster, ingressHostname, targets };
  });
}
