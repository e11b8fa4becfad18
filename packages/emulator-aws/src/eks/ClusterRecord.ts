import {
  AccessEntry,
  Addon,
  AssociatedAccessPolicy,
  Cluster,
  FargateProfile,
  Nodegroup,
  Update,
} from '@aws-sdk/client-eks';

/** Who may use a cluster, and how far. */
export interface AccessRecord {
  entry: AccessEntry & { principalArn: string };
  policies: AssociatedAccessPolicy[];
  /** Whether it can be used yet. */
  visible: boolean;
}

/** A cluster with what belongs to it, each kind by name. */
export class ClusterRecord {
  readonly fargateProfiles = new Map<string, FargateProfile>();
  readonly nodegroups = new Map<string, Nodegroup>();
  readonly addons = new Map<string, Addon>();
  readonly updates = new Map<string, Update>();
  /** By the ARN of the principal. */
  readonly access = new Map<string, AccessRecord>();
  /** What was made under which token. */
  readonly tokens = new Map<string, string>();
  /** What the cluster holds in the network. */
  readonly networkInterfaces: string[] = [];

  activeSince?: Date;

  /** @param creator - who is let in without an access entry */
  constructor(readonly cluster: Cluster, readonly creator?: string) {}
}
