import { attempt } from '../aws/attempt';
import { describeCluster } from '../eks/describeCluster';
import { ClusterPlan } from '../plan/ClusterPlan';
import { ClusterRequest } from '../plan/ClusterRequest';
import { Run } from '../run/Run';
import { assertCertificateIsOf } from './assertCertificateIsOf';
import { assertTargetIsOf } from './assertTargetIsOf';
import { certificateName, findCertificate } from './Certificate';
import { targetName } from './ensureTargets';
import { OctopusPlace } from './readSpace';
import { hasName, Target } from './Target';

/**
 * Finds out before anything is made whether the names of the targets and of the
 * certificate are free.
 *
 * @throws ConflictError when one is of another cluster
 */
export async function checkRegistration(
  run: Run,
  { client, space, environments, account }: OctopusPlace,
  { cluster: name, region }: ClusterRequest,
  plan: ClusterPlan,
): Promise<void> {
  const { signal } = run;
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
  if (certificate) {
    assertCertificateIsOf(
      certificate,
      { name, region, account: plan.account },
      cluster?.certificateAuthority?.data,
    );
  }
}
