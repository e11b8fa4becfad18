/**
 * The role behind an assumed one: access entries and policy simulations take
 * the ARN of a role or user, and STS names the session. The path of a role is
 * not in the name of its session, so a role with a path must be named by an
 * input (eks-cluster.md §1.2).
 *
 * @param arn - as `GetCallerIdentity` gives it
 */
export function principalOf(arn: string): string {
  const [, partition, account, role] =
    arn.match(/^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+)\//) ?? [];
  return role ? `arn:${partition}:iam::${account}:role/${role}` : arn;
}
