import { attempt } from '../aws/attempt';
import { describeCluster } from '../eks/describeCluster';
import { ClusterRequest } from '../plan/ClusterRequest';
import { Run } from '../run/Run';
import { assertTargetIsOf } from './assertTargetIsOf';
import { targetName } from './ensureTargets';
import { OctopusPlace } from './readSpace';
import { Target } from './Target';

/**
 * Finds out before anything is made whether the names of the targets are free.
 *
 * @throws ConflictError when one is the target of another cluster
 */
export async function checkTargets(
  run: Run,
  { client, space, environments, account }: OctopusPlace,
  { cluster: name, region }: ClusterRequest,
): Promise<void> {
  const names = environments.map(({ Name }) => targetName(name, Name));
  const all = await client.get<Target[]>(`/api/${space.Id}/machines/all`, {
    signal: run.signal,
  });
  const taken = all.filter(({ Name }) => names.includes(Name));
  if (!taken.length) {
    return;
  }
  const cluster = await attempt(run, `look at the cluster ${name}`, () =>
    describeCluster(run, name),
  );
  for (const target of taken) {
    assertTargetIsOf(target, {
      name,
      region,
      endpoint: cluster?.endpoint,
      account: account.Id,
    });
  }
}
