import { callAws } from '../aws/callAws';
import { stackName } from '../aws/resourceNames';
import { isOwn, tagRecord } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/describeCluster';
import { describeStack } from '../stack/describeStack';
import { Leftover } from './cleanNetwork';

/** What of ours is there after everything was deleted: a task that was making the cluster at the same time went on. */
export async function findRecreated(
  ctx: ActionContext,
  name: string,
): Promise<Leftover[]> {
  const { stack, cluster } = await callAws(
    ctx,
    `look whether anything is left of the cluster ${name}`,
    async () => ({
      stack: await describeStack(ctx, stackName(name)),
      cluster: await describeCluster(ctx, name),
    }),
  );
  const why = 'another task made it meanwhile, which has to be cancelled first';
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
