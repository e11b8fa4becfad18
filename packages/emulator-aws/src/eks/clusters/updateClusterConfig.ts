import {
  Update,
  UpdateClusterConfigRequest,
  UpdateClusterConfigResponse,
  UpdateParam,
  UpdateType,
} from '@aws-sdk/client-eks';
import { randomUUID } from 'node:crypto';
import { AwsError } from '../../http/AwsError';
import { Call } from '../../services/service';
import { ClusterRecord } from '../ClusterRecord';
import { clusterOf } from '../clusterOf';

interface Change {
  type: UpdateType;
  params: UpdateParam[];
  apply: () => void;
}

/**
 * One kind of change at a time, as an update that takes a while. Sources:
 * UpdateClusterConfig and Update in the EKS API Reference; "currently has an
 * update in progress" as public logs of Terraform show it.
 */
export function updateClusterConfig(
  input: UpdateClusterConfigRequest,
  call: Call,
): UpdateClusterConfigResponse {
  const { world } = call;
  const record = clusterOf(input.name, call);
  const { cluster } = record;
  const changes = changesOf(input, record);
  const refuse = (code: string, message: string) =>
    new AwsError(code, message, { clusterName: input.name });
  if (changes.length !== 1) {
    throw refuse(
      'InvalidParameterException',
      changes.length
        ? 'Only one type of update can be allowed.'
        : 'No changes needed for the requested update.',
    );
  }
  const [{ type, params, apply }] = changes;
  if (cluster.status !== 'ACTIVE') {
    throw refuse(
      'ResourceInUseException',
      `Cannot ${type} because cluster ${input.name} currently has an update in progress`,
    );
  }
  const update: Update = {
    id: randomUUID(),
    status: 'InProgress',
    type,
    params,
    createdAt: world.clock.now(),
    errors: [],
  };
  record.updates.set(update.id!, update);
  cluster.status = 'UPDATING';
  world.clock.after(world.durations.clusterUpdate, () => {
    apply();
    update.status = 'Successful';
    cluster.status = 'ACTIVE';
  });
  return { update: { ...update } };
}

function changesOf(
  input: UpdateClusterConfigRequest,
  { cluster }: ClusterRecord,
): Change[] {
  const changes: Change[] = [];
  const {
    deletionProtection,
    resourcesVpcConfig,
    accessConfig,
    upgradePolicy,
  } = input;
  if (
    deletionProtection !== undefined &&
    deletionProtection !== cluster.deletionProtection
  ) {
    changes.push({
      type: 'DeletionProtectionUpdate',
      params: [
        { type: 'DeletionProtection', value: String(deletionProtection) },
      ],
      apply: () => {
        cluster.deletionProtection = deletionProtection;
      },
    });
  }
  if (resourcesVpcConfig) {
    changes.push({
      type: 'EndpointAccessUpdate',
      params: [
        {
          type: 'PublicAccessCidrs',
          value: JSON.stringify(resourcesVpcConfig.publicAccessCidrs ?? []),
        },
      ],
      apply: () => {
        Object.assign(cluster.resourcesVpcConfig!, resourcesVpcConfig);
      },
    });
  }
  if (accessConfig?.authenticationMode) {
    const { authenticationMode } = accessConfig;
    changes.push({
      type: 'AccessConfigUpdate',
      params: [{ type: 'AuthenticationMode', value: authenticationMode }],
      apply: () => {
        cluster.accessConfig = { ...cluster.accessConfig, authenticationMode };
      },
    });
  }
  if (upgradePolicy) {
    changes.push({
      type: 'UpgradePolicyUpdate',
      params: [{ type: 'UpgradePolicy', value: upgradePolicy.supportType }],
      apply: () => {
        cluster.upgradePolicy = upgradePolicy;
      },
    });
  }
  return changes;
}
