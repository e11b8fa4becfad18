import {
  ClusterVersionInformation,
  paginateDescribeClusterVersions,
} from '@aws-sdk/client-eks';
import { InputError } from '@backstage/errors';
import { kubernetesVersion } from '@octopus-backstage/plugin-octopus-blueprint';
import { paginateDescribeInstanceTypeOfferings } from '@aws-sdk/client-ec2';
import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';

/**
 * The Kubernetes version to use: the requested one, or that of the runbook's
 * clusters, or EKS's default once that one is out of standard support: a cluster
 * of ours is updated by EKS the day its version leaves it.
 *
 * @throws InputError listing the supported versions when it is not one of them
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
  const chosen = wanted
    ? supported.find(({ clusterVersion }) => clusterVersion === wanted)
    : supported.find(
        ({ clusterVersion, versionStatus }) =>
          clusterVersion === kubernetesVersion &&
          versionStatus === 'STANDARD_SUPPORT',
      ) ?? supported.find(({ defaultVersion }) => defaultVersion);
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

/** Which of the instance types are available in which zones. */
export async function findOfferings(
  ctx: ActionContext,
  types: string[],
): Promise<{ type: string; zone: string }[]> {
  if (!types.length) {
    return [];
  }
  return callAws(ctx, 'list the instance types', async options => {
    const offerings: { type: string; zone: string }[] = [];
    for await (const page of paginateDescribeInstanceTypeOfferings(
      { client: ctx.aws.ec2 },
      {
        LocationType: 'availability-zone',
        Filters: [{ Name: 'instance-type', Values: types }],
      },
      options,
    )) {
      for (const { InstanceType, Location } of page.InstanceTypeOfferings ??
        []) {
        offerings.push({ type: InstanceType!, zone: Location! });
      }
    }
    return offerings;
  });
}
