import {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
  TagResourceRequest,
  UntagResourceRequest,
} from '@aws-sdk/client-eks';
import { AwsError } from '../http/AwsError';
import { Call } from '../services/service';

/** Source: EKS API Reference. */
export const tagOperations = {
  TagResource({ resourceArn, tags }: TagResourceRequest, call: Call): object {
    const tagged = taggedBy(resourceArn!, call);
    tagged.tags = { ...tagged.tags, ...tags };
    return {};
  },

  UntagResource(
    { resourceArn, tagKeys }: UntagResourceRequest,
    call: Call,
  ): object {
    const tagged = taggedBy(resourceArn!, call);
    tagged.tags = Object.fromEntries(
      Object.entries(tagged.tags ?? {}).filter(
        ([key]) => !tagKeys!.includes(key),
      ),
    );
    return {};
  },

  ListTagsForResource: (
    { resourceArn }: ListTagsForResourceRequest,
    call: Call,
  ): ListTagsForResourceResponse => ({
    tags: taggedBy(resourceArn!, call).tags ?? {},
  }),
};

function taggedBy(
  arn: string,
  { region }: Call,
): { tags?: Record<string, string> } {
  const tagged = [...region.clusters.values()]
    .flatMap(record => [
      { arn: record.cluster.arn, of: record.cluster },
      ...[...record.fargateProfiles.values()].map(of => ({
        arn: of.fargateProfileArn,
        of,
      })),
      ...[...record.nodegroups.values()].map(of => ({
        arn: of.nodegroupArn,
        of,
      })),
      ...[...record.addons.values()].map(of => ({ arn: of.addonArn, of })),
    ])
    .find(one => one.arn === arn);
  if (!tagged) {
    throw new AwsError('NotFoundException', 'Requested resource not found.');
  }
  return tagged.of;
}
