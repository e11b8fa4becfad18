import { Cluster } from '@aws-sdk/client-eks';
import { ClusterRecord } from '../eks/ClusterRecord';
import { StackRecord } from '../cloudformation/StackRecord';
import { AwsPrincipal } from '../principal';
import { LoadBalancer } from '../elb/LoadBalancer';
import { addDefaultNetwork } from '../ec2/making/addDefaultNetwork';
import { Network } from '../ec2/Network';

/** What is in one region. */
export class Region {
  readonly clusters = new Map<string, ClusterRecord>();
  /** By id; deleted ones stay. */
  readonly stacks = new Map<string, StackRecord>();
  readonly network: Network;
  readonly loadBalancers = new Map<string, LoadBalancer>();

  /** @param owner - who made the clusters */
  constructor(readonly name: string, owner: AwsPrincipal, clusters: Cluster[]) {
    this.network = new Network(name);
    addDefaultNetwork(this.network, owner.account);
    for (const cluster of clusters) {
      const record = new ClusterRecord(cluster, owner.arn);
      record.activeSince = cluster.createdAt ?? new Date(0);
      this.clusters.set(cluster.name!, record);
    }
  }
}
