/**
 * What the stand-in of Kubernetes has to know of the clusters that the
 * stand-in of AWS made. All clusters share one address; a token tells which
 * one is meant.
 *
 * @public
 */
export interface ClusterRegistry {
  /**
   * Who signed a presigned `GetCallerIdentity`, and the cluster that the
   * signed header `x-k8s-aws-id` names; nothing when AWS would refuse it.
   */
  authenticatePresigned(
    url: string,
  ): { arn: string; clusterName: string } | undefined;
  /** A cluster that has been ACTIVE; nothing before, and after its deletion. */
  cluster(name: string): ClusterFacts | undefined;
  loadBalancers: LoadBalancers;
}

/** @public */
export interface ClusterFacts {
  /** Differs between clusters that had the same name one after the other. */
  id: string;
  activeSince: Date;
  /**
   * The policies of the access entry of a principal: an IAM user or role, or
   * the role of a session. Nothing when it has no entry.
   */
  accessPolicies(principalArn: string): AccessPolicy[] | undefined;
  /** What would run a pod, if anything: Fargate goes before nodes. */
  placement(pod: {
    namespace: string;
    labels: Record<string, string>;
  }): 'fargate' | 'node' | undefined;
}

/** @public */
export interface AccessPolicy {
  policyArn: string;
  accessScope: { type: 'cluster' | 'namespace'; namespaces: string[] };
}

/** @public */
export interface LoadBalancers {
  create(options: {
    clusterName: string;
    namespace: string;
    service: string;
    scheme: 'internet-facing' | 'internal';
    type: 'nlb' | 'classic';
  }): { hostname: string };
  delete(hostname: string): void;
}
