import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { ConflictError, InputError } from '@backstage/errors';
import { callAws } from '../aws/callAws';
import { principalOf } from '../aws/principals';
import { stackName } from '../aws/resourceNames';
import { isOwn, tagRecord } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/describeCluster';
import { describeStack } from '../stack/describeStack';
import { chooseZones } from './chooseZones';
import { ClusterPlan } from './ClusterPlan';
import { ClusterSpec } from './ClusterSpec';
import { findOfferings } from './findOfferings';
import { findVersion } from './findVersion';
import { findZones } from './findZones';

/**
 * Looks at everything that could stop the run, and decides what is open.
 * Nothing is changed.
 *
 * @throws what would stop the run later: a name that is taken, a version, zone
 *   or instance type that is not to be had, a missing permission
 */
export async function makePlan(
  ctx: ActionContext,
  spec: ClusterSpec,
): Promise<ClusterPlan> {
  const identity = await callAws(ctx, 'ask AWS who we are', options =>
    ctx.aws.sts.send(new GetCallerIdentityCommand({}), options),
  );
  const principal = principalOf(identity.Arn!);
  const [, partition] = principal.split(':');
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
    account: identity.Account!,
    partition,
    principal,
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

/** Whether there is a cluster of somebody else's making that the user wants to adopt. */
async function checkCluster(
  ctx: ActionContext,
  { cluster: name, adopt }: ClusterSpec,
): Promise<boolean> {
  const cluster = await callAws(ctx, `look at the cluster ${name}`, () =>
    describeCluster(ctx, name),
  );
  if (!cluster || isOwn(name, cluster.tags)) {
    return false;
  }
  if (!adopt) {
    throw new ConflictError(
      `There is a cluster ${name} in ${ctx.aws.region} that was not made by this action. Choose another name, or set 'adopt' to use that cluster as it is.`,
    );
  }
  return true;
}

async function freeStackName(
  ctx: ActionContext,
  cluster: string,
): Promise<string> {
  const name = stackName(cluster);
  const stack = await callAws(ctx, `look at the stack ${name}`, () =>
    describeStack(ctx, name),
  );
  if (stack && !isOwn(cluster, tagRecord(stack.Tags))) {
    throw new ConflictError(
      `There is a CloudFormation stack ${name} that was not made by this action. Rename or delete it, and run this again.`,
    );
  }
  return name;
}
