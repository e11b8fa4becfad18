import { ConflictError, InputError } from '@backstage/errors';
import { callAws } from '../aws/callAws';
import { readCallerIdentity } from '../aws/callerIdentity';
import { stackName } from '../aws/resourceNames';
import { isOwn, tagRecord } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/clusters';
import { describeStack } from '../stack/stackState';
import { ClusterSpec } from './ClusterSpec';
import { findOfferings, findVersion } from './offerings';
import { chooseZones, findZones } from './zones';

/**
 * What is decided before anything is created. The scaffolder keeps it as a
 * checkpoint, so that a resumed task works to the same plan.
 */
export type ClusterPlan = {
  /** Id of the AWS account. */
  account: string;
  /** Such as `aws` or `aws-cn`. */
  partition: string;
  /** ARN of the user or role that the portal works as. */
  principal: string;
  /** Kubernetes version, such as `1.35`. */
  version: string;
  /** Availability zones of the network. */
  zones: string[];
  /** Those of the requested instance types that the region offers. */
  instanceTypes: string[];
  /** Whether somebody else created the cluster, so that it is used as it is. */
  isAdopted: boolean;
  /** Name of the CloudFormation stack; missing when subnets are given. */
  stack?: string;
};

/**
 * Decides what the specification leaves open. Nothing is changed.
 *
 * @throws ConflictError when the name of the cluster or the stack is taken
 * @throws InputError when a version, a zone or an instance type is not offered
 */
export async function makePlan(
  ctx: ActionContext,
  spec: ClusterSpec,
): Promise<ClusterPlan> {
  const identity = await readCallerIdentity(ctx);
  const isAdopted = await checkCluster(ctx, spec);

  const zones = await findZones(ctx);
  const offerings = await findOfferings(ctx, spec.instanceTypes);
  const instanceTypes = spec.instanceTypes.filter(type =>
    offerings.some(offering => offering.type === type),
  );
  if (spec.instanceTypes.length && !instanceTypes.length) {
    throw new InputError(
      `${
        spec.region
      } does not have the instance types ${spec.instanceTypes.join(
        ', ',
      )}. Choose others.`,
    );
  }
  const needsNetwork = !spec.subnets && !isAdopted;
  return {
    ...identity,
    version: await findVersion(ctx, spec.version),
    zones: needsNetwork
      ? chooseZones(zones, {
          wanted: spec.zones,
          offering: instanceTypes.length
            ? offerings.map(({ zone }) => zone)
            : undefined,
        })
      : [],
    instanceTypes: isAdopted ? [] : instanceTypes,
    isAdopted,
    ...(needsNetwork && { stack: await freeStackName(ctx, spec.cluster) }),
  };
}

/** @returns whether somebody else's cluster is to be adopted */
async function checkCluster(
  ctx: ActionContext,
  { cluster: name, adopt }: ClusterSpec,
): Promise<boolean> {
  const cluster = await callAws(ctx, `read the cluster ${name}`, () =>
    describeCluster(ctx, name),
  );
  if (!cluster || isOwn(name, cluster.tags)) {
    return false;
  }
  if (!adopt) {
    throw new ConflictError(
      `There is a cluster ${name} in ${ctx.aws.region} that was not created by this action. Choose another name, or set 'adopt' to use that cluster as it is.`,
    );
  }
  return true;
}

async function freeStackName(
  ctx: ActionContext,
  cluster: string,
): Promise<string> {
  const name = stackName(cluster);
  const stack = await callAws(ctx, `read the stack ${name}`, () =>
    describeStack(ctx, name),
  );
  if (stack && !isOwn(cluster, tagRecord(stack.Tags))) {
    throw new ConflictError(
      `There is a CloudFormation stack ${name} that was not created by this action. Rename or delete it, and run this again.`,
    );
  }
  return name;
}
