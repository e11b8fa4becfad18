import { Cluster } from '@aws-sdk/client-eks';
import { ConflictError } from '@backstage/errors';
import { callAws } from '../aws/callAws';
import { isOwn } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/clusters';
import { describeIssues } from '../eks/describeIssues';
import { ClusterSpec } from '../plan/ClusterSpec';
import { eksDurations } from '../waiting/eksDurations';
import { pollUntil } from '../waiting/pollUntil';
import { ClusterRequest, requestCluster } from './requestCluster';
import { watchForDeletion } from './watchForDeletion';

/**
 * Creates the cluster unless it exists, and waits until it is ACTIVE.
 *
 * @param options - `onBegin` is called before a cluster of our own is created
 * @throws ConflictError when creation failed, with the cluster's health issues,
 *   and when somebody else is deleting the cluster
 */
export async function ensureCluster(
  ctx: ActionContext,
  options: ClusterRequest & { onBegin: () => void },
): Promise<Cluster> {
  const { cluster: name } = options.spec;
  const found = await callAws(ctx, `read the cluster ${name}`, () =>
    describeCluster(ctx, name),
  );
  if (!found || isOwn(name, found.tags)) {
    options.onBegin();
  }
  if (!found) {
    await requestCluster(ctx, options);
  }
  const checkDeletion = watchForDeletion(`cluster ${name}`);
  return pollUntil<Cluster>(ctx, {
    ...eksDurations.cluster,
    what: `Cluster ${name}`,
    probe: async () => {
      const cluster = await describeCluster(ctx, name);
      const status = cluster?.status ?? 'not visible yet';
      if (cluster) {
        assertUsable(options.spec, cluster);
      }
      checkDeletion(cluster);
      return cluster && (status === 'ACTIVE' || status === 'UPDATING')
        ? { status, done: cluster }
        : { status, detail: describeIssues(cluster?.health) };
    },
  });
}

function assertUsable(spec: ClusterSpec, cluster: Cluster) {
  const { name, status } = cluster;
  if (!spec.adopt && !isOwn(spec.cluster, cluster.tags)) {
    throw new ConflictError(
      `There is a cluster ${name} that was not created by this action. Choose another name, or set 'adopt' to use that cluster as it is.`,
    );
  }
  if (status === 'FAILED') {
    throw new ConflictError(
      `EKS could not create the cluster ${name}: ${
        describeIssues(cluster.health) ?? 'no reason given'
      }. Fix this, delete the cluster with eks:delete-cluster, and run this again.`,
    );
  }
}
