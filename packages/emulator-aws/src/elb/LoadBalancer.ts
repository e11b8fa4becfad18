/** A load balancer that Kubernetes made for one of its services. */
export interface LoadBalancer {
  type: 'nlb' | 'classic';
  name: string;
  hostname: string;
  /** Of the newer kind only. */
  arn?: string;
  scheme: 'internet-facing' | 'internal';
  vpcId: string;
  subnetIds: string[];
  securityGroupIds: string[];
  createdAt: Date;
  tags: { Key: string; Value: string }[];
  networkInterfaces: string[];
}
