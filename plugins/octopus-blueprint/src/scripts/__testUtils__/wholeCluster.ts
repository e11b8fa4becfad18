import { EksctlJudge } from './describeEksctl';

/** What Create EKS Cluster puts on a cluster. */
export const wholeCluster = {
  addOns: ['coredns', 'kube-proxy', 'vpc-cni'],
  nodeGroups: ['ingress'],
  profiles: [
    'fp-default',
    'fp-development',
    'fp-feature-branch',
    'fp-production',
    'fp-test',
  ],
};

/** What AWS says is on it. */
export async function wholeIn({
  aws,
}: EksctlJudge): Promise<typeof wholeCluster> {
  const list = async (operation: string, key: string) =>
    (await aws(`eks ${operation} --cluster-name octopus --query ${key}`))
      .split(/\s/)
      .filter(Boolean)
      .sort();
  return {
    addOns: await list('list-addons', 'addons'),
    nodeGroups: await list('list-nodegroups', 'nodegroups'),
    profiles: await list('list-fargate-profiles', 'fargateProfileNames'),
  };
}
