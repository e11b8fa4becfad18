/** The value of `created-by` on everything that these actions create. */
const creator = 'octopus-backstage';
const clusterTag = 'octopus-backstage/cluster';

/** The tags that mark a resource as ours, added to those that a user asked for. */
export function ownTags(
  cluster: string,
  tags: Record<string, string> = {},
): Record<string, string> {
  return { ...tags, 'created-by': creator, [clusterTag]: cluster };
}

/** Whether these are the tags of something that these actions created for the cluster. */
export function isOwn(
  cluster: string,
  tags: Record<string, string> | undefined,
): boolean {
  return tags?.['created-by'] === creator && tags[clusterTag] === cluster;
}

/** Tags in the form that CloudFormation and EC2 use. */
export function tagList(
  tags: Record<string, string>,
): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

/** Tags from the form that CloudFormation and EC2 use. */
export function tagRecord(
  tags: { Key?: string; Value?: string }[] | undefined,
): Record<string, string> {
  return Object.fromEntries(
    (tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]),
  );
}
