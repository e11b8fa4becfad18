/** What is decided before anything is made. It is kept for the whole task, so that a run that goes on decides the same. */
export type ClusterPlan = {
  account: string;
  partition: string;
  /** ARN of the user or role that works for the portal. */
  principal: string;
  version: string;
  /** Availability zones of the network. */
  zones: string[];
  /** Those of the wanted instance types that can be had. */
  instanceTypes: string[];
  /** Whether the cluster is somebody else's, and used as it is. */
  isAdopted: boolean;
  /** The CloudFormation stack; none when the subnets are given. */
  stack?: string;
};
