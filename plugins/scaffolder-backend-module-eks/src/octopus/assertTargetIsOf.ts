import { ConflictError } from '@backstage/errors';
import { Target } from './Target';

/** Where the addresses of EKS clusters end; what comes before names the region. */
const eksHost = /\.(eks\.amazonaws\.com|eks\.amazonaws\.com\.cn|api\.aws)$/;

/**
 * Refuses to take over the target of another cluster: of another name, or of
 * the same name in another region or AWS account, which Octopus reaches with
 * another account. A cluster that was made anew has another address.
 *
 * @param cluster - `endpoint` is its address, if it has one by now; `account`
 *   the id of the Octopus account
 */
export function assertTargetIsOf(
  target: Target,
  cluster: { name: string; region: string; endpoint?: string; account: string },
): void {
  const { name, region, endpoint, account } = cluster;
  const { CommunicationStyle, Authentication, ClusterUrl } = target.Endpoint;
  const host = URL.canParse(ClusterUrl ?? '')
    ? new URL(ClusterUrl!).hostname
    : '';
  const isElsewhere =
    (eksHost.test(host) && !host.includes(`.${region}.`)) ||
    Authentication?.AccountId !== account;
  if (
    CommunicationStyle !== 'Kubernetes' ||
    Authentication?.ClusterName !== name ||
    (isElsewhere && ClusterUrl !== endpoint)
  ) {
    throw new ConflictError(
      `Octopus has a target '${target.Name}' (${target.Id}) that is for another cluster than ${name} in ${region}, or reaches it with another account. Rename or delete it, and run this again.`,
    );
  }
}
