/** What a user asked for, with the defaults filled in. */
export interface ClusterSpec {
  cluster: string;
  region: string;
  /** Kubernetes version such as `1.35`; EKS's own default when left out. */
  version?: string;
  /** Namespaces whose pods run on Fargate; `*` and `?` are wildcards. */
  namespaces: string[];
  /** Octopus environments that get a target. */
  environments: string[];
  /** Instance types of the node group, best first; none for no node group. */
  instanceTypes: string[];
  ingressController: boolean;
  /** Availability zones to use; chosen when left out. */
  zones?: string[];
  /** Subnets to use instead of a network of our own. */
  subnets?: { public: string[]; private: string[] };
  roles: { cluster?: string; fargate?: string; node?: string };
  publicAccessCidrs: string[];
  tags: Record<string, string>;
  /** Take a cluster that somebody else made. */
  adopt: boolean;
  /** Roles of the targets, which steps in Octopus choose them by. */
  targetRoles: string[];
}
