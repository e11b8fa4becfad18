import { DescribeSubnetsCommand } from '@aws-sdk/client-ec2';
import {
  CreateClusterCommand,
  CreateClusterCommandInput,
  UnsupportedAvailabilityZoneException,
} from '@aws-sdk/client-eks';
import { ConflictError } from '@backstage/errors';
import { isAwsError } from '../aws/awsErrors';
import { callAws } from '../aws/callAws';
import { requestToken } from '../aws/requestToken';
import { ownTags } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { isRoleNotPropagated } from '../eks/eksErrors';
import { ClusterSpec } from '../plan/ClusterSpec';
import { ControlPlaneNetwork } from '../stack/controlPlaneNetwork';
import { rolePropagation } from '../waiting/eksDurations';
import { retryWhile } from '../waiting/retryWhile';

/** What EKS needs to know to create a cluster. */
export interface ClusterRequest {
  spec: ClusterSpec;
  version: string;
  network: ControlPlaneNetwork;
  /** Identifies the task or stack that the request belongs to. */
  token: string;
}

/**
 * Asks EKS to create the cluster, and does not wait for it. If EKS has no
 * capacity in one of the zones, it is asked once more with the others.
 *
 * @throws ConflictError when fewer than two zones remain
 */
export async function requestCluster(
  ctx: ActionContext,
  request: ClusterRequest,
): Promise<void> {
  const { publicSubnets, privateSubnets } = request.network;
  const all = [...publicSubnets, ...privateSubnets];
  const refusal = await sendRequest(ctx, request, all);
  if (!refusal) {
    return;
  }
  const remaining = await subnetsInZones(ctx, all, refusal.validZones ?? []);
  if (remaining.zones.length < 2 || remaining.subnets.length === all.length) {
    throw new ConflictError(
      `EKS refuses the availability zones: ${
        refusal.message
      } Delete what was created with eks:delete-cluster, and run this again with 'zones' set to ${
        refusal.validZones?.join(', ') || 'others'
      }.`,
    );
  }
  ctx.logger.info(
    `EKS does not have capacity in all of the zones. The cluster uses ${remaining.zones.join(
      ' and ',
    )}.`,
  );
  const again = await sendRequest(ctx, request, remaining.subnets);
  if (again) {
    throw new ConflictError(
      `EKS refuses the availability zones again: ${again.message}`,
    );
  }
}

/** @returns the refusal if it is about zones */
function sendRequest(
  ctx: ActionContext,
  request: ClusterRequest,
  subnetIds: string[],
): Promise<UnsupportedAvailabilityZoneException | undefined> {
  return retryWhile(ctx, {
    ...rolePropagation,
    doing: `create the cluster ${request.spec.cluster}`,
    reason: 'its role is not known everywhere yet',
    isTemporary: isRoleNotPropagated,
    send: async options => {
      try {
        await ctx.aws.eks.send(toCommand(request, subnetIds), options);
        return undefined;
      } catch (error) {
        // Another task for the same cluster was faster.
        if (isAwsError(error, 'ResourceInUseException')) {
          return undefined;
        }
        if (error instanceof UnsupportedAvailabilityZoneException) {
          return error;
        }
        throw error;
      }
    },
  });
}

/**
 * EKS installs nothing by itself, so CoreDNS need not be patched for Fargate
 * later. Access entries are on. So is the private endpoint: with a restricted
 * public one alone, the cluster's own pods would be locked out
 * (eks-cluster.md §1.2).
 */
function toCommand(request: ClusterRequest, subnetIds: string[]) {
  const { spec, version, network, token } = request;
  const input: CreateClusterCommandInput = {
    name: spec.cluster,
    version,
    roleArn: network.clusterRole,
    resourcesVpcConfig: {
      subnetIds,
      endpointPublicAccess: true,
      endpointPrivateAccess: true,
      publicAccessCidrs: spec.publicAccessCidrs,
    },
    accessConfig: {
      authenticationMode: 'API_AND_CONFIG_MAP',
      bootstrapClusterCreatorAdminPermissions: true,
    },
    bootstrapSelfManagedAddons: false,
    // The default is extended support, which costs six times as much.
    upgradePolicy: { supportType: 'STANDARD' },
    tags: ownTags(spec.cluster, spec.tags),
  };
  return new CreateClusterCommand({
    ...input,
    // Covers the whole input: EKS refuses a token that comes with other parameters.
    clientRequestToken: requestToken(token, JSON.stringify(input)),
  });
}

/** @returns the subnets that are in one of the zones, and the zones they are in */
async function subnetsInZones(
  ctx: ActionContext,
  subnetIds: string[],
  zones: string[],
): Promise<{ subnets: string[]; zones: string[] }> {
  const { Subnets = [] } = await callAws(ctx, 'read the subnets', options =>
    ctx.aws.ec2.send(
      new DescribeSubnetsCommand({ SubnetIds: subnetIds }),
      options,
    ),
  );
  const zoneOf = new Map(
    Subnets.map(({ SubnetId, AvailabilityZone }) => [
      SubnetId,
      AvailabilityZone ?? '',
    ]),
  );
  const subnets = subnetIds.filter(id => zones.includes(zoneOf.get(id) ?? ''));
  return {
    subnets,
    zones: [...new Set(subnets.map(id => zoneOf.get(id)!))],
  };
}
