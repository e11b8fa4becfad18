import { callAws } from '../aws/callAws';
import { stackName } from '../aws/resourceNames';
import { isOwn, tagRecord } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/clusters';
import { describeStack } from '../stack/stackState';
import { Leftover } from './Leftovers';

/** Finds what another task, which was still creating the cluster, has created since everything was deleted. */
export async function findRecreated(
  ctx: ActionContext,
  name: string,
): Promise<Leftover[]> {
  const { stack, cluster } = await callAws(
    ctx,
    `check whether anything is left of the cluster ${name}`,
    async () => ({
      stack: await describeStack(ctx, stackName(name)),
      cluster: await describeCluster(ctx, name),
    }),
  );
  const why =
    'another task created it in the meantime, and has to be canceled first';
  return [
    ...(cluster && isOwn(name, cluster.tags)
      ? [{ what: `EKS cluster ${name} (${cluster.status})`, why }]
      : []),
    ...(stack && isOwn(name, tagRecord(stack.Tags))
      ? [
          {
            what: `CloudFormation stack ${stack.StackName} (${stack.StackStatus})`,
            why,
          },
        ]
      : []),
  ];
}
