import {
  Cluster,
  CreateClusterCommand,
  CreateClusterCommandInput,
  UnsupportedAvailabilityZoneException,
} from '@aws-sdk/client-eks';
import { ConflictError } from '@backstage/errors';
import { isAwsError } from '../aws/awsErrors';
import { callAws } from '../aws/callAws';
import { requestToken } from '../aws/requestToken';
import { isOwn, ownTags } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/describeCluster';
import { describeIssues } from '../eks/describeIssues';
import { isRoleNotPropagated } from '../eks/roleLag';
import { ClusterSpec } from '../plan/ClusterSpec';
import { eksDurations, rolePropagation } from '../waiting/eksDurations';
import { pollUntil } from '../waiting/pollUntil';
import { retryWhile } from '../waiting/retryWhile';
import { Network } from './Network';
import { subnetsInZones } from './subnetsInZones';

interface Options {
  spec: ClusterSpec;
  version: string;
  network: Network;
  token: string;
  /** Hears of a cluster of ours before it is made. */
  onBegin: () => void;
}

/**
 * The cluster: the one that is there, or a new one, as soon as it is ACTIVE.
 * Nothing is installed on it by EKS itself, so CoreDNS need not be patched for
 * Fargate later. Access entries are on, and so is the private endpoint, since
 * a restricted public one would lock out its own pods (eks-cluster.md §1.2).
 *
 * @throws ConflictError when it failed, with its health issues, or is deleted
 *   by somebody else
 */
export async function ensureCluster(
  ctx: ActionContext,
  options: Options,
): Promise<Cluster> {
  const { cluster: name } = options.spec;
  const found = await callAws(ctx, `look at the cluster ${name}`, () =>
    describeCluster(ctx, name),
  );
  if (!found || isOwn(name, found.tags)) {
    options.onBegin();
  }
  if (!found) {
    await requestCluster(ctx, options);
  }
  let wasThere = false;
  return pollUntil<Cluster>(ctx, {
    ...eksDurations.cluster,
    what: `Cluster ${name}`,
    probe: async () => {
      const cluster = await describeCluster(ctx, name);
      const status = cluster?.status ?? 'not visible yet';
      if (cluster) {
        assertUsable(options.spec, cluster);
        wasThere = true;
      } else if (wasThere) {
        throw new ConflictError(
          `The cluster ${name} was deleted while it was made: by eks:delete-cluster, or by somebody else.`,
        );
      }
      return cluster && (status === 'ACTIVE' || status === 'UPDATING')
        ? { status, done: cluster }
        : { status, detail: describeIssues(cluster?.health) };
    },
  });
}

function assertUsable(spec: ClusterSpec, cluster: Cluster) {
  const { name, status } = cluster;
  if (!spec.adopt && !isOwn(spec.cluster, cluster.tags)) {
    throw new ConflictError(
      `There is a cluster ${name} that was not made by this action. Choose another name, or set 'adopt' to use that cluster as it is.`,
    );
  }
  if (status === 'FAILED') {
    throw new ConflictError(
      `EKS could not make the cluster ${name}: ${
        describeIssues(cluster.health) ?? 'it gives no reason'
      }. Solve that, delete the cluster with eks:delete-cluster, and run this again.`,
    );
  }
  if (status === 'DELETING') {
    throw new ConflictError(
      `The cluster ${name} is being deleted. Wait until it is gone, and run this again.`,
    );
  }
}

async function requestCluster(
  ctx: ActionContext,
  options: Options,
): Promise<void> {
  const { cluster } = options.spec;
  const { network } = options;
  const all = [...network.publicSubnets, ...network.privateSubnets];
  const create = (subnetIds: string[]) =>
    retryWhile(ctx, {
      ...rolePropagation,
      doing: `create the cluster ${cluster}`,
      reason: 'its role is not known everywhere yet',
      isTemporary: isRoleNotPropagated,
      send: async sendOptions => {
        try {
          await ctx.aws.eks.send(command(options, subnetIds), sendOptions);
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

  const refusal = await create(all);
  if (!refusal) {
    return;
  }
  const remaining = await subnetsInZones(ctx, all, refusal.validZones ?? []);
  if (remaining.zones.length < 2 || remaining.subnets.length === all.length) {
    throw new ConflictError(
      `EKS refuses the availability zones: ${
        refusal.message
      } Delete what was made with eks:delete-cluster, and run this again with 'zones' set to ${
        refusal.validZones?.join(', ') || 'others'
      }.`,
    );
  }
  ctx.logger.info(
    `EKS has no room in all of the zones. The cluster uses ${remaining.zones.join(
      ' and ',
    )}.`,
  );
  const again = await create(remaining.subnets);
  if (again) {
    throw new ConflictError(
      `EKS refuses the availability zones again: ${again.message}`,
    );
  }
}

function command(options: Options, subnetIds: string[]) {
  const { spec, version, network, token } = options;
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
    // The default would be extended support, which costs six times as much.
    upgradePolicy: { supportType: 'STANDARD' },
    tags: ownTags(spec.cluster, spec.tags),
  };
  return new CreateClusterCommand({
    ...input,
    // All that is asked for: what was changed is another request.
    clientRequestToken: requestToken(token, JSON.stringify(input)),
  });
}
