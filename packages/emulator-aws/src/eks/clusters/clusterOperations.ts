import {
  DescribeClusterRequest,
  DescribeClusterResponse,
  DescribeClusterVersionsRequest,
  DescribeClusterVersionsResponse,
  DescribeUpdateRequest,
  DescribeUpdateResponse,
  ListClustersRequest,
  ListClustersResponse,
  ListUpdatesRequest,
  ListUpdatesResponse,
} from '@aws-sdk/client-eks';
import { AwsError } from '../../http/AwsError';
import { Call } from '../../services/service';
import { clusterOf } from '../clusterOf';
import { listed } from '../listed';
import { clusterVersions } from '../versions';
import { createCluster } from './createCluster';
import { deleteCluster } from './deleteCluster';
import { updateClusterConfig } from './updateClusterConfig';

/** Source: EKS API Reference. */
export const clusterOperations = {
  CreateCluster: createCluster,
  DeleteCluster: deleteCluster,
  UpdateClusterConfig: updateClusterConfig,

  DescribeCluster: (
    { name }: DescribeClusterRequest,
    call: Call,
  ): DescribeClusterResponse => ({ cluster: clusterOf(name, call).cluster }),

  ListClusters(input: ListClustersRequest, call: Call): ListClustersResponse {
    const { items, nextToken } = listed(
      [...call.region.clusters.keys()],
      input,
    );
    return { clusters: items, nextToken };
  },

  DescribeClusterVersions(
    input: DescribeClusterVersionsRequest,
    { world }: Call,
  ): DescribeClusterVersionsResponse {
    const status = input.versionStatus ?? input.status;
    const versions = clusterVersions(world.clock.now()).filter(
      version =>
        (!input.defaultOnly || version.defaultVersion) &&
        (!input.clusterVersions?.length ||
          input.clusterVersions.includes(version.clusterVersion!)) &&
        (!status ||
          version.versionStatus === status ||
          version.status === status),
    );
    const page = listed(versions, input);
    return { clusterVersions: page.items, nextToken: page.nextToken };
  },

  ListUpdates(input: ListUpdatesRequest, call: Call): ListUpdatesResponse {
    const { items, nextToken } = listed(
      [...clusterOf(input.name, call).updates.keys()],
      input,
    );
    return { updateIds: items, nextToken };
  },

  DescribeUpdate(
    { name, updateId }: DescribeUpdateRequest,
    call: Call,
  ): DescribeUpdateResponse {
    const update = clusterOf(name, call).updates.get(updateId!);
    if (!update) {
      throw new AwsError(
        'ResourceNotFoundException',
        `No update found for ID: ${updateId}`,
        { clusterName: name },
      );
    }
    return { update };
  },
};
