import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/clusters';
import {
  assertCertificateIsOf,
  certificateName,
  findCertificate,
} from '../octopus/Certificate';
import { targetName } from '../octopus/ensureTargets';
import { OctopusRegistration } from '../octopus/resolveRegistration';
import { assertTargetIsOf, hasName, Target } from '../octopus/Target';
import { ClusterSpec } from './ClusterSpec';
import { ClusterPlan } from './makePlan';

/**
 * Checks, before anything is created, that the names of the targets and the
 * certificate are free or belong to this cluster.
 *
 * @throws ConflictError when one belongs to another cluster
 */
export async function checkRegistration(
  ctx: ActionContext,
  { client, space, environments, account }: OctopusRegistration,
  { cluster: name, region }: ClusterSpec,
  plan: ClusterPlan,
): Promise<void> {
  const { signal } = ctx;
  const names = environments.map(({ Name }) => targetName(name, Name));
  const all = await client.get<Target[]>(`/api/${space.Id}/machines/all`, {
    signal,
  });
  const taken = all.filter(one => names.some(wanted => hasName(one, wanted)));
  const certificate = await findCertificate(
    client,
    space,
    certificateName(name, region),
    signal,
  );
  if (!taken.length && !certificate) {
    return;
  }
  const cluster = await callAws(ctx, `read the cluster ${name}`, () =>
    describeCluster(ctx, name),
  );
  for (const target of taken) {
    assertTargetIsOf(target, {
      name,
      region,
      endpoint: cluster?.endpoint,
      account: account.Id,
    });
  }
  if (certificate) {
    assertCertificateIsOf(
      certificate,
      { name, region, account: plan.account },
      cluster?.certificateAuthority?.data,
    );
  }
}
