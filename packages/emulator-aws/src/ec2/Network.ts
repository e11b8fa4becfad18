import {
  Address,
  InternetGateway,
  IpPermission,
  NatGateway,
  NetworkInterface,
  RouteTable,
  SecurityGroup,
  Subnet,
  Vpc,
} from '@aws-sdk/client-ec2';
import { AwsError } from '../http/AwsError';

/** Source: "Error codes for the Amazon EC2 API". */
const ENTITIES = {
  vpc: { code: 'InvalidVpcID.NotFound', words: 'vpc ID' },
  subnet: { code: 'InvalidSubnetID.NotFound', words: 'subnet ID' },
  internetGateway: {
    code: 'InvalidInternetGatewayID.NotFound',
    words: 'internetGateway ID',
  },
  natGateway: { code: 'NatGatewayNotFound', words: 'Nat Gateway' },
  address: { code: 'InvalidAllocationID.NotFound', words: 'allocation ID' },
  routeTable: {
    code: 'InvalidRouteTableID.NotFound',
    words: 'routeTable ID',
  },
  securityGroup: { code: 'InvalidGroup.NotFound', words: 'security group' },
  networkInterface: {
    code: 'InvalidNetworkInterfaceID.NotFound',
    words: 'networkInterface ID',
  },
};

export type EntityKind = keyof typeof ENTITIES;

/** The networks of a region, each kind by id. */
export class Network {
  readonly vpcs = new Map<string, Vpc>();
  readonly subnets = new Map<string, Subnet>();
  readonly internetGateways = new Map<string, InternetGateway>();
  readonly natGateways = new Map<string, NatGateway>();
  readonly addresses = new Map<string, Address>();
  readonly routeTables = new Map<string, RouteTable>();
  readonly securityGroups = new Map<string, SecurityGroup>();
  readonly networkInterfaces = new Map<string, NetworkInterface>();
  /** Rules that are resources of their own. */
  readonly ingressRules = new Map<
    string,
    { groupId: string; permission: IpPermission }
  >();
  readonly launchTemplates = new Map<
    string,
    { name: string; data: Record<string, unknown> }
  >();
  private lastAddress = 10;

  constructor(readonly region: string) {}

  /** An address inside 192.168.0.0/16 that nothing has yet. */
  nextPrivateAddress(): string {
    this.lastAddress += 1;
    return `192.168.${this.lastAddress >> 8}.${this.lastAddress & 255}`;
  }

  /** One from the block that is set aside for documentation. */
  nextPublicAddress(): string {
    this.lastAddress += 1;
    return `203.0.113.${this.lastAddress & 255}`;
  }

  /** The table that says where a subnet's traffic goes. */
  routesOf(subnetId: string): RouteTable | undefined {
    const tables = [...this.routeTables.values()];
    return (
      tables.find(table =>
        table.Associations?.some(({ SubnetId }) => SubnetId === subnetId),
      ) ??
      tables.find(
        table =>
          table.VpcId === this.subnets.get(subnetId)?.VpcId &&
          table.Associations?.some(({ Main }) => Main),
      )
    );
  }

  /** Whether traffic reaches the internet directly. */
  isPublic(subnetId: string): boolean {
    return !!this.routesOf(subnetId)?.Routes?.some(({ GatewayId }) =>
      GatewayId?.startsWith('igw-'),
    );
  }

  /** @throws AwsError as EC2 refuses ids that do not exist */
  get<T>(items: Map<string, T>, id: string, kind: EntityKind): T {
    const item = items.get(id);
    if (!item) {
      const { code, words } = ENTITIES[kind];
      throw new AwsError(code, `The ${words} '${id}' does not exist`, {}, 400);
    }
    return item;
  }
}
