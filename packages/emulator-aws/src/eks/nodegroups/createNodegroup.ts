import {
  CreateNodegroupRequest,
  CreateNodegroupResponse,
  Nodegroup,
  NodegroupIssueCode,
} from '@aws-sdk/client-eks';
import { offeringsOf } from '../../ec2/offerings';
import { AwsError } from '../../http/AwsError';
import { checkPassRole } from '../../iam/checkPassRole';
import { Call } from '../../services/service';
import { hex } from '../../world/ids';
import { grantAccess } from '../access/grantAccess';
import { activeClusterOf } from '../clusterOf';
import { ClusterRecord } from '../ClusterRecord';
import { trusts } from '../trust';
import { partitionOf, regionalArn } from '../../world/partitions';

/**
 * Sources: CreateNodegroup in the EKS API Reference; the message about a name
 * that is taken from getmoto/moto:moto/eks/models.py; about a role that trusts
 * the wrong service from awslabs/cdk-eks-blueprints#558. The words about a role
 * that is not there, about subnets and about launch templates are not known.
 */
export function createNodegroup(
  input: CreateNodegroupRequest,
  call: Call,
): CreateNodegroupResponse {
  const { world } = call;
  const { clusterName, clientRequestToken } = input;
  const name = input.nodegroupName!;
  const record = activeClusterOf(clusterName, call);
  const before = record.nodegroups.get(name);
  if (before) {
    if (clientRequestToken && record.tokens.get(clientRequestToken) === name) {
      return { nodegroup: before };
    }
    throw new AwsError(
      'ResourceInUseException',
      `NodeGroup already exists with name ${name} and cluster name ${clusterName}`,
      { clusterName, nodegroupName: name },
    );
  }
  check(input, call);
  const nodegroup = newNodegroup(input, record, call);
  record.nodegroups.set(name, nodegroup);
  if (clientRequestToken) {
    record.tokens.set(clientRequestToken, name);
  }
  world.clock.after(world.durations.nodegroupCreation, () =>
    finish(nodegroup, record, call),
  );
  return { nodegroup: { ...nodegroup } };
}

function check(input: CreateNodegroupRequest, call: Call): void {
  const { region, world } = call;
  const invalid = (message: string) =>
    new AwsError('InvalidParameterException', message, {
      clusterName: input.clusterName,
      nodegroupName: input.nodegroupName,
    });
  checkPassRole(input.nodeRole!, call);
  if (!world.iam.visible(input.nodeRole!)) {
    throw invalid(
      `The role with name ${input
        .nodeRole!.split('/')
        .at(
          -1,
        )} cannot be found. (Service: AmazonIdentityManagement; Status Code: 404; Error Code: NoSuchEntity)`,
    );
  }
  const { nodeService } = partitionOf(region.name);
  if (!trusts(input.nodeRole!, nodeService, call)) {
    throw invalid(
      `Following required service principals [${nodeService}] were not found in the trust relationships of nodeRole ${input.nodeRole}`,
    );
  }
  const { subnets, launchTemplates } = region.network;
  const { launchTemplate } = input;
  if (launchTemplate) {
    if (!launchTemplates.has(launchTemplate.id!)) {
      throw invalid(`Launch template ${launchTemplate.id} does not exist`);
    }
    if (input.diskSize) {
      throw invalid('Disk size must be specified within the launch template');
    }
  }
  const missing = input.subnets!.find(id => !subnets.has(id));
  if (missing) {
    throw invalid(`The subnet ID '${missing}' does not exist`);
  }
  const zones = input.subnets!.map(id => subnets.get(id)!.AvailabilityZone);
  const offered = offeringsOf(
    region.name,
    'availability-zone',
    world.options.instanceTypesNotOffered,
  );
  const without = (input.instanceTypes ?? ['t3.medium']).find(
    type =>
      !offered.some(
        ({ InstanceType, Location }) =>
          InstanceType === type && zones.includes(Location),
      ),
  );
  if (without) {
    throw invalid(
      `The following supplied instance types do not exist: [${without}]`,
    );
  }
  const {
    minSize = 1,
    maxSize = 2,
    desiredSize = 2,
  } = input.scalingConfig ?? {};
  if (minSize > desiredSize || desiredSize > maxSize) {
    throw invalid(
      `Minimum capacity ${minSize} can't be greater than desired size ${desiredSize}`,
    );
  }
}

function newNodegroup(
  input: CreateNodegroupRequest,
  { cluster }: ClusterRecord,
  { world, region }: Call,
): Nodegroup {
  const id = `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`;
  const now = world.clock.now();
  return {
    nodegroupName: input.nodegroupName,
    nodegroupArn: regionalArn(
      'eks',
      region.name,
      world.account,
      `nodegroup/${input.clusterName}/${input.nodegroupName}/${id}`,
    ),
    clusterName: input.clusterName,
    version: input.version ?? cluster.version,
    releaseVersion: `${cluster.version}.2-20261101`,
    createdAt: now,
    modifiedAt: now,
    status: 'CREATING',
    capacityType: input.capacityType ?? 'ON_DEMAND',
    scalingConfig: input.scalingConfig ?? {
      minSize: 1,
      maxSize: 2,
      desiredSize: 2,
    },
    instanceTypes: input.instanceTypes ?? ['t3.medium'],
    subnets: input.subnets,
    amiType: input.amiType ?? 'AL2023_x86_64_STANDARD',
    nodeRole: input.nodeRole,
    labels: input.labels,
    taints: input.taints,
    resources: {
      autoScalingGroups: [{ name: `eks-${input.nodegroupName}-${id}` }],
    },
    ...(input.launchTemplate
      ? { launchTemplate: input.launchTemplate }
      : { diskSize: input.diskSize ?? 20 }),
    health: { issues: [] },
    updateConfig: input.updateConfig ?? { maxUnavailable: 1 },
    tags: input.tags ?? {},
  };
}

function finish(nodegroup: Nodegroup, record: ClusterRecord, call: Call): void {
  const { outcome } = call;
  if (outcome) {
    nodegroup.status = 'CREATE_FAILED';
    nodegroup.health = {
      issues: [
        {
          code: outcome.code as NodegroupIssueCode,
          message: outcome.message,
          resourceIds: outcome.resource ? [outcome.resource] : [],
        },
      ],
    };
    return;
  }
  nodegroup.status = 'ACTIVE';
  const role = nodegroup.nodeRole!;
  if (
    record.cluster.accessConfig?.authenticationMode !== 'CONFIG_MAP' &&
    !record.access.has(role)
  ) {
    grantAccess(record, role, 'EC2_LINUX', call);
  }
}
