/** The desired cluster: what a user asked for, with the defaults filled in. */
export interface ClusterSpec {
  cluster: string;
  region: string;
  /** Kubernetes version, such as `1.35`; chosen when left out. */
  version?: string;
  /** Namespaces whose pods run on Fargate; `*` and `?` are wildcards. Empty for no Fargate. */
  namespaces: string[];
  /** Octopus environments that get a target. */
  environments: string[];
  /** Instance types of the node group, best first; empty for no node group. */
  instanceTypes: string[];
  ingressController: boolean;
  /** Availability zones to use; chosen when left out. */
  zones?: string[];
  /** Ids of subnets to use instead of a network of our own. */
  subnets?: { public: string[]; private: string[] };
  /** ARNs of roles to use instead of our own. */
  roles: { cluster?: string; fargate?: string; node?: string };
  /** ARN of the policy that limits the roles that are made. */
  permissionsBoundary?: string;
  publicAccessCidrs: string[];
  tags: Record<string, string>;
  /** Whether to use a cluster that somebody else created. */
  adopt: boolean;
  /** Roles of the targets, by which steps in Octopus select them. */
  targetRoles: string[];
}
