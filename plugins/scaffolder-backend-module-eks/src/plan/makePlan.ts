import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { ConflictError, InputError } from '@backstage/errors';
import { attempt } from '../aws/attempt';
import { stackName } from '../aws/names';
import { principalOf } from '../aws/principals';
import { isOwn, tagRecord } from '../aws/tags';
import { describeCluster } from '../eks/describeCluster';
import { Run } from '../run/Run';
import { describeStack } from '../stack/describeStack';
import { chooseZones } from './chooseZones';
import { ClusterPlan } from './ClusterPlan';
import { ClusterRequest } from './ClusterRequest';
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
  run: Run,
  request: ClusterRequest,
): Promise<ClusterPlan> {
  const identity = await attempt(run, 'ask AWS who we are', options =>
    run.aws.sts.send(new GetCallerIdentityCommand({}), options),
  );
  const principal = principalOf(identity.Arn!);
  const [, partition] = principal.split(':');
  const isAdopted = await checkCluster(run, request);

  const zones = await findZones(run);
  const offerings = await findOfferings(run, request.instanceTypes);
  const instanceTypes = request.instanceTypes.filter(type =>
    offerings.some(offering => offering.type === type),
  );
  if (request.instanceTypes.length && !instanceTypes.length) {
    throw new InputError(
      `${
        request.region
      } does not have the instance types ${request.instanceTypes.join(
        ', ',
      )}. Choose others.`,
    );
  }
  const needsNetwork = !request.subnets && !isAdopted;
  return {
    account: identity.Account!,
    partition,
    principal,
    version: await findVersion(run, request.version),
    zones: needsNetwork
      ? chooseZones(zones, {
          wanted: request.zones,
          offering: instanceTypes.length
            ? offerings.map(({ zone }) => zone)
            : undefined,
        })
      : [],
    instanceTypes: isAdopted ? [] : instanceTypes,
    isAdopted,
    ...(needsNetwork && { stack: await freeStackName(run, request.cluster) }),
  };
}

/** Whether there is a cluster of somebody else's making that the user wants to adopt. */
async function checkCluster(
  run: Run,
  { cluster: name, adopt }: ClusterRequest,
): Promise<boolean> {
  const cluster = await attempt(run, `look at the cluster ${name}`, () =>
    describeCluster(run, name),
  );
  if (!cluster || isOwn(name, cluster.tags)) {
    return false;
  }
  if (!adopt) {
    throw new ConflictError(
      `There is a cluster ${name} in ${run.aws.region} that was not made by this action. Choose another name, or set 'adopt' to use that cluster as it is.`,
    );
  }
  return true;
}

async function freeStackName(run: Run, cluster: string): Promise<string> {
  const name = stackName(cluster);
  const stack = await attempt(run, `look at the stack ${name}`, () =>
    describeStack(run, name),
  );
  if (stack && !isOwn(cluster, tagRecord(stack.Tags))) {
    throw new ConflictError(
      `There is a CloudFormation stack ${name} that was not made by this action. Rename or delete it, and run this again.`,
    );
  }
  return name;
}
