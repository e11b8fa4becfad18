import { attempt } from '../aws/attempt';
import { ownTags } from '../aws/tags';
import { Run } from '../run/Run';
import { listGroups } from './clusterGroups';

/** The networks that still have security groups of a cluster which an earlier run began to delete. */
export async function findRemains(
  run: Run,
  cluster: string,
): Promise<string[]> {
  const groups = await attempt(run, 'list the security groups', () =>
    listGroups(
      run,
      Object.entries(ownTags(cluster)).map(([key, value]) => ({
        Name: `tag:${key}`,
        Values: [value],
      })),
    ),
  );
  return [...new Set(groups.map(({ VpcId }) => VpcId!))];
}
