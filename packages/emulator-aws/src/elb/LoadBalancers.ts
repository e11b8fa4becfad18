import { addNetworkInterface } from '../ec2/making/addNetworkInterface';
import { addSecurityGroup } from '../ec2/making/addSecurityGroup';
import { hex } from '../world/ids';
import { Region } from '../world/Region';
import { World } from '../world/World';
import { LoadBalancer } from './LoadBalancer';
import { removeLoadBalancer } from './removeLoadBalancer';
import { partitionOf, regionalArn } from '../world/partitions';

interface CreateOptions {
  clusterName: string;
  namespace: string;
  service: string;
  scheme: 'internet-facing' | 'internal';
  type: 'nlb' | 'classic';
}

/**
 * What the cloud provider inside a cluster does in AWS for services of type
 * `LoadBalancer`. Sources: kubernetes/cloud-provider-aws:pkg/providers/v1
 * (names, tags, security group of a classic one); "Network Load Balancers"
 * and "Classic Load Balancers" in the Elastic Load Balancing documentation
 * (host names).
 */
export class LoadBalancers {
  constructor(private readonly world: World) {}

  /**
   * @throws Error when there is no such cluster, or no subnet for it
   */
  create(options: CreateOptions): { hostname: string } {
    this.world.clock.settle();
    const { clusterName, namespace, service, scheme, type } = options;
    const region = this.regionOf(clusterName);
    const vpcId =
      region.clusters.get(clusterName)!.cluster.resourcesVpcConfig?.vpcId ?? '';
    const role = scheme === 'internal' ? 'internal-elb' : 'elb';
    const subnetIds = [...region.network.subnets.values()]
      .filter(
        ({ VpcId, Tags }) =>
          VpcId === vpcId &&
          Tags?.some(({ Key }) => Key === `kubernetes.io/role/${role}`),
      )
      .map(({ SubnetId }) => SubnetId!);
    if (!subnetIds.length) {
      throw new Error(
        `could not find any suitable subnets for creating the ELB of cluster ${clusterName}`,
      );
    }
    const name = `a${hex(32).slice(1)}`;
    const balancer: LoadBalancer = {
      type,
      name,
      scheme,
      vpcId,
      subnetIds,
      hostname: hostname(name, options, region.name),
      arn:
        type === 'nlb'
          ? regionalArn(
              'elasticloadbalancing',
              region.name,
              this.world.account,
              `loadbalancer/net/${name}/${hex(16)}`,
            )
          : undefined,
      createdAt: this.world.clock.now(),
      tags: [
        { Key: `kubernetes.io/cluster/${clusterName}`, Value: 'owned' },
        {
          Key: 'kubernetes.io/service-name',
          Value: `${namespace}/${service}`,
        },
      ],
      securityGroupIds: [],
      networkInterfaces: [],
    };
    if (type === 'classic') {
      balancer.securityGroupIds.push(
        addGroup(balancer, region, this.world.account),
      );
    }
    balancer.networkInterfaces.push(
      ...subnetIds.map(id => addInterface(balancer, id, region)),
    );
    region.loadBalancers.set(name, balancer);
    return { hostname: balancer.hostname };
  }

  /** Removes it; its interfaces go a little later. Nothing if it is gone. */
  delete(host: string): void {
    this.world.clock.settle();
    for (const region of this.world.regions()) {
      for (const balancer of region.loadBalancers.values()) {
        if (balancer.hostname === host) {
          removeLoadBalancer(balancer, region, this.world, true);
        }
      }
    }
  }

  private regionOf(clusterName: string): Region {
    const region = this.world
      .regions()
      .find(({ clusters }) => clusters.has(clusterName));
    if (!region) {
      throw new Error(`There is no cluster ${clusterName}.`);
    }
    return region;
  }
}

function hostname(
  name: string,
  { type, scheme }: CreateOptions,
  region: string,
): string {
  const { dnsSuffix } = partitionOf(region);
  if (type === 'nlb') {
    return `${name}-${hex(16)}.elb.${region}.${dnsSuffix}`;
  }
  const prefix = scheme === 'internal' ? 'internal-' : '';
  const number = parseInt(hex(8), 16);
  return `${prefix}${name}-${number}.${region}.elb.${dnsSuffix}`;
}

function addGroup(
  { name, vpcId, tags }: LoadBalancer,
  { network }: Region,
  account: string,
): string {
  return addSecurityGroup(network, account, {
    vpcId,
    name: `k8s-elb-${name}`,
    description: `Security group for Kubernetes ELB ${name}`,
    tags: tags.filter(({ Key }) => Key.startsWith('kubernetes.io/cluster/')),
  });
}

function addInterface(
  balancer: LoadBalancer,
  subnetId: string,
  { network }: Region,
): string {
  return addNetworkInterface(network, {
    subnetId,
    description: balancer.arn
      ? `ELB ${balancer.arn.split(':loadbalancer/')[1]}`
      : `ELB ${balancer.name}`,
    type: balancer.type === 'nlb' ? 'network_load_balancer' : 'interface',
    requesterId: 'amazon-elb',
    groupIds: balancer.securityGroupIds,
    publicAddress:
      balancer.scheme === 'internet-facing'
        ? { ip: network.nextPublicAddress() }
        : undefined,
  });
}
