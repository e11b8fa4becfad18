/** Where the cluster lives, and the roles that AWS works with. */
export interface Network {
  publicSubnets: string[];
  privateSubnets: string[];
  clusterRole: string;
  fargateRole: string;
  nodeRole: string;
}
