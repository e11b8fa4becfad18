import {
  ClusterIssueCode,
  CreateClusterRequest,
  CreateClusterResponse,
} from '@aws-sdk/client-eks';
import { AwsError } from '../../http/AwsError';
import { checkPassRole } from '../../iam/checkPassRole';
import { quotaOf } from '../../quotas/quotas';
import { Call } from '../../services/service';
import { clusterAdminPolicy } from '../access/policies';
import { grantAccess } from '../access/grantAccess';
import { ClusterRecord } from '../ClusterRecord';
import { trusts } from '../trust';
import { clusterVersions } from '../versions';
import { checkSubnets } from './checkSubnets';
import { joinNetwork } from './clusterNetwork';
import { newCluster } from './newCluster';
import { partitionOf } from '../../world/partitions';

/** Stands where nothing answers at the endpoint. */
const NO_AUTHORITY = Buffer.from(
  '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n',
).toString('base64');

/**
 * Sources: CreateCluster in the EKS API Reference; messages from
 * getmoto/moto:moto/eks/models.py, giantswarm and Terraform logs (the role);
 * that the same token gives the same cluster is what "idempotency" there
 * means, no recorded answer was found.
 */
export function createCluster(
  input: CreateClusterRequest,
  call: Call,
): CreateClusterResponse {
  const { world, region, principal } = call;
  const name = input.name!;
  const before = region.clusters.get(name);
  if (before) {
    if (
      input.clientRequestToken &&
      before.cluster.clientRequestToken === input.clientRequestToken
    ) {
      return { cluster: before.cluster };
    }
    throw new AwsError(
      'ResourceInUseException',
      `Cluster already exists with name: ${name}`,
      { clusterName: name },
    );
  }
  check(input, call);
  const vpcId = checkSubnets(
    name,
    input.resourcesVpcConfig!.subnetIds ?? [],
    call,
  );
  const cluster = newCluster(input, vpcId, call);
  const hasEntries = cluster.accessConfig!.authenticationMode !== 'CONFIG_MAP';
  const creatorIsAdmin =
    input.accessConfig?.bootstrapClusterCreatorAdminPermissions !== false;
  const record = new ClusterRecord(
    cluster,
    creatorIsAdmin && !hasEntries ? principal.arn : undefined,
  );
  region.clusters.set(name, record);
  joinNetwork(record, call);
  if (creatorIsAdmin && hasEntries) {
    const creator = grantAccess(record, principal.arn, 'STANDARD', call);
    creator.policies.push({
      policyArn: clusterAdminPolicy(region.name),
      accessScope: { type: 'cluster', namespaces: [] },
      associatedAt: world.clock.now(),
      modifiedAt: world.clock.now(),
    });
  }
  world.clock.after(world.durations.clusterCreation, () =>
    finish(record, call),
  );
  return { cluster: { ...record.cluster } };
}

function check(input: CreateClusterRequest, call: Call): void {
  const clusterName = input.name!;
  const invalid = (message: string) =>
    new AwsError('InvalidParameterException', message, { clusterName });
  const versions = clusterVersions(call.world.clock.now());
  if (
    input.version &&
    !versions.some(({ clusterVersion }) => clusterVersion === input.version)
  ) {
    throw invalid('unsupported Kubernetes version');
  }
  checkPassRole(input.roleArn!, call);
  if (!trusts(input.roleArn!, 'eks.amazonaws.com', call)) {
    throw invalid(
      `Role with arn: ${input.roleArn}, could not be assumed because it does not exist or the trusted entity is not correct`,
    );
  }
  const limit = quotaOf('eks', 'L-1194D53C', call.world);
  if (call.region.clusters.size >= limit) {
    throw new AwsError(
      'ResourceLimitExceededException',
      `Cluster limit exceeded: ${limit}`,
      { clusterName },
    );
  }
}

function finish(record: ClusterRecord, { world, region, outcome }: Call): void {
  const { cluster } = record;
  if (outcome) {
    cluster.status = 'FAILED';
    cluster.health = {
      issues: [
        {
          code: outcome.code as ClusterIssueCode,
          message: outcome.message,
          resourceIds: outcome.resource ? [outcome.resource] : [],
        },
      ],
    };
    return;
  }
  const id = cluster.identity!.oidc!.issuer!.split('/').at(-1);
  record.activeSince = world.clock.now();
  cluster.status = 'ACTIVE';
  cluster.endpoint =
    world.options.kubernetes?.endpoint ??
    `https://${id}.gr7.${region.name}.eks.${
      partitionOf(region.name).dnsSuffix
    }`;
  cluster.certificateAuthority = {
    data: world.options.kubernetes?.certificateAuthority ?? NO_AUTHORITY,
  };
}
