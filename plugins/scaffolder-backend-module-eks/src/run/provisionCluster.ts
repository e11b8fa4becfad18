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
import { ClusterSpec } from '../plan/ClusterSpec';
import { costs } from '../plan/costs';
import { ClusterPlan } from '../plan/makePlan';
import { tearDownStack } from '../removal/tearDownStack';
import { ensureAccess } from '../steps/ensureAccess';
import { ensureCluster } from '../steps/ensureCluster';
import { ensureCompute } from '../steps/ensureCompute';
import { ensureNetwork } from '../steps/ensureNetwork';
import { explainIfDeleted } from '../steps/explainIfDeleted';
import { installIngressController } from '../steps/installIngressController';
import { waitForIngress } from '../steps/waitForIngress';
import { runInParallel } from '../waiting/runInParallel';
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
 * balancer takes minutes as well.
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
  const { spec, plan, registration, principals, task, onBegin, onGone } =
    options;
  const { cluster: name, region, tags } = spec;

  return explainIfDeleted(ctx, name, async seen => {
    const network = await ensureNetwork(ctx, {
      spec,
      plan,
      task,
      onBegin: () => onBegin(costs.network),
      onGone: () => onGone(costs.network),
      clearDeadStack: stack => tearDownStack(ctx, stack, name),
    });
    seen.stackId = network.stackId;
    const cluster = await ensureCluster(ctx, {
      spec,
      version: plan.version,
      network,
      token: requestToken(network.stackId ?? task, region, name),
      onBegin: () => onBegin(costs.cluster),
    });
    seen.cluster = cluster;
    const isAdopted = !isOwn(name, cluster.tags);
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
        for (const environment of spec.environments) {
          const namespace = targetNamespace(environment);
          await kubernetes.apply(namespaceManifest(namespace));
        }
        if (spec.ingressController) {
          hasOurIngress = await installIngressController(
            cancellable,
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
