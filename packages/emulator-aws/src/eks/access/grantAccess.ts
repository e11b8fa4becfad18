import { Call } from '../../services/service';
import { hex } from '../../world/ids';
import { AccessRecord, ClusterRecord } from '../ClusterRecord';
import { parsePrincipalArn } from './principalArn';
import { regionalArn } from '../../world/partitions';

export type AccessEntryType =
  | 'STANDARD'
  | 'FARGATE_LINUX'
  | 'EC2_LINUX'
  | 'EC2_WINDOWS'
  | 'EC2'
  | 'HYBRID_LINUX';

/**
 * Adds an access entry, which can be used after some seconds. Sources:
 * AccessEntry in the EKS API Reference; user names and the delay: EKS User
 * Guide, "Create access entries".
 */
export function grantAccess(
  { cluster, access }: ClusterRecord,
  principalArn: string,
  type: AccessEntryType,
  { world, region }: Call,
  given: {
    username?: string;
    groups?: string[];
    tags?: Record<string, string>;
  } = {},
): AccessRecord {
  const { kind, name } = parsePrincipalArn(principalArn)!;
  const now = world.clock.now();
  const record: AccessRecord = {
    entry: {
      clusterName: cluster.name,
      principalArn,
      kubernetesGroups: given.groups ?? groupsOf(type),
      accessEntryArn: regionalArn(
        'eks',
        region.name,
        world.account,
        `access-entry/${cluster.name}/${kind}/${world.account}/${name}/${hex(
          8,
        )}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`,
      ),
      createdAt: now,
      modifiedAt: now,
      tags: given.tags ?? {},
      username: given.username ?? userName(principalArn, type, world.account),
      type,
    },
    policies: [],
    visible: false,
  };
  access.set(principalArn, record);
  world.clock.after(world.durations.accessEntryVisible, () => {
    record.visible = true;
  });
  return record;
}

function groupsOf(type: AccessEntryType): string[] {
  switch (type) {
    case 'FARGATE_LINUX':
      return ['system:node-proxier'];
    case 'EC2_LINUX':
      return ['system:nodes'];
    default:
      return [];
  }
}

function userName(
  principalArn: string,
  type: AccessEntryType,
  account: string,
): string {
  const { kind, name } = parsePrincipalArn(principalArn)!;
  switch (type) {
    case 'FARGATE_LINUX':
      return 'system:node:{{SessionName}}';
    case 'EC2_LINUX':
      return 'system:node:{{EC2PrivateDNSName}}';
    default:
      return kind === 'role'
        ? `arn:${
            principalArn.split(':')[1]
          }:sts::${account}:assumed-role/${name}/{{SessionName}}`
        : principalArn;
  }
}
