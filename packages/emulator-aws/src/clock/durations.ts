/** Milliseconds that things take. */
export interface Durations {
  clusterCreation: number;
  clusterUpdate: number;
  clusterDeletion: number;
  fargateProfileCreation: number;
  fargateProfileDeletion: number;
  nodegroupCreation: number;
  nodegroupDeletion: number;
  addonCreation: number;
  /** From degraded to active, once what was wanting is there. */
  addonRecovery: number;
  addonDeletion: number;
  /** Until other services see a new IAM role. */
  roleVisible: number;
  /** Until an access entry can be used. */
  accessEntryVisible: number;
  stackStart: number;
  stackResource: number;
  internetGateway: number;
  natGatewayCreation: number;
  natGatewayDeletion: number;
  role: number;
  loadBalancerDeletion: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * What AWS typically takes. Sources: times that `terraform apply` and `destroy`
 * print in public write-ups: cluster 8m14s to 12m45s, gone in 2m32s to 9m12s,
 * node group 1m52s to 6m45s, gone in 2m18s to 8m12s, NAT gateway 1m24s to
 * 2m01s, gone in 50s to 1m1s. Several seconds for access entries: EKS User
 * Guide, "Create access entries"; about ten for a role: what people measured
 * for `CreateAccessEntry` and `CreateFargateProfile`. Fargate profiles, add-ons
 * and single resources of stacks: no public figures were found that could be
 * relied on; the numbers are guesses.
 */
export const typicalDurations: Durations = {
  clusterCreation: 10 * MINUTE,
  clusterUpdate: 2 * MINUTE,
  clusterDeletion: 4 * MINUTE,
  fargateProfileCreation: 2 * MINUTE,
  fargateProfileDeletion: 2 * MINUTE,
  nodegroupCreation: 2.5 * MINUTE,
  nodegroupDeletion: 5 * MINUTE,
  addonCreation: 30 * SECOND,
  addonRecovery: MINUTE,
  addonDeletion: 20 * SECOND,
  roleVisible: 10 * SECOND,
  accessEntryVisible: 5 * SECOND,
  stackStart: 2 * SECOND,
  stackResource: 5 * SECOND,
  internetGateway: 15 * SECOND,
  natGatewayCreation: 1.6 * MINUTE,
  natGatewayDeletion: MINUTE,
  role: 18 * SECOND,
  loadBalancerDeletion: 30 * SECOND,
};
