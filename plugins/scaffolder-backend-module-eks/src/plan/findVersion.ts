import {
  ClusterVersionInformation,
  paginateDescribeClusterVersions,
} from '@aws-sdk/client-eks';
import { InputError } from '@backstage/errors';
import { attempt } from '../aws/attempt';
import { Run } from '../run/Run';

/**
 * The Kubernetes version to use: the wanted one, or EKS's default.
 *
 * @throws InputError naming the versions there are, when it is not one of them
 */
export async function findVersion(run: Run, wanted?: string): Promise<string> {
  const versions = await attempt(
    run,
    'list the Kubernetes versions',
    async options => {
      const all: ClusterVersionInformation[] = [];
      for await (const {
        clusterVersions = [],
      } of paginateDescribeClusterVersions(
        { client: run.aws.eks },
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
        run.aws.region
      }. It offers ${supported
        .map(({ clusterVersion }) => clusterVersion)
        .join(', ')}.`,
    );
  }
  return chosen.clusterVersion!;
}
