import { Cluster } from '@aws-sdk/client-eks';
import { namespaceManifest } from '@octopus-backstage/plugin-octopus-blueprint';
import { requestToken } from '../aws/requestToken';
import { isOwn } from '../aws/tags';
import { openKubernetes, waitForKubernetes } from '../kubernetes/connect';
import { ensureCertificate } from '../octopus/ensureCertificate';
import { ensureTargets, TargetOutput } from '../octopus/ensureTargets';
import { OctopusPlace } from '../octopus/readSpace';
import { ClusterPlan } from '../plan/ClusterPlan';
import { ClusterRequest } from '../plan/ClusterRequest';
import { Cost, costs } from '../plan/costs';
import { targetNamespace } from '../plan/targetNamespace';
import { ensureAccess } from '../steps/ensureAccess';
import { ensureCluster } from '../steps/ensureCluster';
import { ensureCompute } from '../steps/ensureCompute';
import { ensureNetwork } from '../steps/ensureNetwork';
import { installIngressController } from '../steps/installIngressController';
import { unlessDeleted } from '../steps/unlessDeleted';
import { waitForIngress } from '../steps/waitForIngress';
import { sideBySide } from '../waiting/sideBySide';
import { Run } from './Run';

/** What a run made, or found. */
export interface CreatedCluster {
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
export async function createCluster(
  run: Run,
  options: {
    request: ClusterRequest;
    plan: ClusterPlan;
    place?: OctopusPlace;
    principals: string[];
    task: string;
    onBegin: (cost: Cost) => void;
    onGone: (cost: Cost) => void;
  },
): Promise<CreatedCluster> {
  const { request, plan, place, principals, task, onBegin, onGone } = options;
  const { cluster: name, region, tags } = request;

  const network = await ensureNetwork(run, {
    request,
    plan,
    task,
    onBegin: () => onBegin(costs.network),
    onGone: () => onGone(costs.network),
  });
  const cluster = await ensureCluster(run, {
    request,
    version: plan.version,
    network,
    token: requestToken(network.stackId ?? task, region, name),
    onBegin: () => onBegin(costs.cluster),
  });
  const isAdopted = !isOwn(name, cluster.tags);
  return unlessDeleted(run, name, async () => {
    const client = openKubernetes(run, cluster);
    let hasOurIngress = false;

    await sideBySide(run.signal, [
      signal =>
        ensureCompute(
          { ...run, signal },
          {
            request,
            cluster,
            network,
            instanceTypes: isAdopted ? [] : plan.instanceTypes,
            withAddOns: !isAdopted,
            onBegin: () => onBegin(costs.nodeGroup),
          },
        ),
      async signal => {
        const here = { ...run, signal };
        const { partition } = plan;
        await ensureAccess(here, { cluster, partition, principals, tags });
        const kubernetes = openKubernetes(here, cluster);
        await waitForKubernetes(here, kubernetes);
        for (const environment of request.environments) {
          const namespace = targetNamespace(environment);
          await kubernetes.apply(namespaceManifest(namespace));
        }
        if (request.ingressController) {
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
      ? await waitForIngress(run, client)
      : undefined;
    const targets = place
      ? await ensureTargets(run, place, {
          cluster: name,
          region,
          endpoint: cluster.endpoint!,
          certificateId: await ensureCertificate({
            ...place,
            arn: cluster.arn!,
            data: cluster.certificateAuthority!.data!,
            signal: run.signal,
          }),
          roles: request.targetRoles,
        })
      : [];
    return { cluster, ingressHostname, targets };
  });
}
