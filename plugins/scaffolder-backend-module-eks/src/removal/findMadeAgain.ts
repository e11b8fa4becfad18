import { attempt } from '../aws/attempt';
import { stackName } from '../aws/names';
import { isOwn, tagRecord } from '../aws/tags';
import { describeCluster } from '../eks/describeCluster';
import { Run } from '../run/Run';
import { describeStack } from '../stack/describeStack';
import { Left } from './cleanNetwork';

/** What of ours is there after everything was deleted: a task that was making the cluster at the same time went on. */
export async function findMadeAgain(run: Run, name: string): Promise<Left[]> {
  const { stack, cluster } = await attempt(
    run,
    `look whether anything is left of the cluster ${name}`,
    async () => ({
      stack: await describeStack(run, stackName(name)),
      cluster: await describeCluster(run, name),
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
