import {
  ClusterVersionInformation,
  paginateDescribeClusterVersions,
} from '@aws-sdk/client-eks';
import { InputError } from '@backstage/errors';
import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';

/**
 * The Kubernetes version to use: the wanted one, or EKS's default.
 *
 * @throws InputError naming the versions there are, when it is not one of them
 */
export async function findVersion(
  ctx: ActionContext,
  wanted?: string,
): Promise<string> {
  const versions = await callAws(
    ctx,
    'list the Kubernetes versions',
    async options => {
      const all: ClusterVersionInformation[] = [];
      for await (const {
        clusterVersions = [],
      } of paginateDescribeClusterVersions(
        { client: ctx.aws.eks },
        {},
        options,
      )) {
        all.push(...clusterVersions);
      }
      return all;
    },
  );
  const supported = versions.filter(
    ({ versionStatus }) => versionStatus !== 'UNSUPPORTED',
  );
  const chosen = supported.find(({ clusterVersion, defaultVersion }) =>
    wanted ? clusterVersion === wanted : defaultVersion,
  );
  if (!chosen) {
    throw new InputError(
      `EKS does not offer Kubernetes ${wanted ?? ''} in ${
        ctx.aws.region
      }. It offers ${supported
        .map(({ clusterVersion }) => clusterVersion)
        .join(', ')}.`,
    );
  }
  return chosen.clusterVersion!;
}
