import { AwsError } from '../http/AwsError';
import { Network } from './Network';

/**
 * The deletions of EC2, each refused while something depends on what is to
 * go. Sources: "Error codes for the Amazon EC2 API" (`DependencyViolation`);
 * the messages as public write-ups of `terraform destroy` and stack deletions
 * show them.
 */
export const removal = {
  networkInterface(network: Network, id: string): void {
    const found = network.get(
      network.networkInterfaces,
      id,
      'networkInterface',
    );
    if (found.Status === 'in-use') {
      throw refusal(
        'InvalidNetworkInterface.InUse',
        `Network interface '${id}' is currently in use.`,
      );
    }
    network.networkInterfaces.delete(id);
  },

  securityGroup(network: Network, id: string): void {
    const found = network.get(network.securityGroups, id, 'securityGroup');
    if (found.GroupName === 'default') {
      throw refusal(
        'CannotDelete',
        `the specified group: "${id}" name: "default" cannot be deleted by a user`,
      );
    }
    const interfaces = [...network.networkInterfaces.values()];
    const referring = [...network.securityGroups.values()].filter(group =>
      group.IpPermissions?.some(permission =>
        permission.UserIdGroupPairs?.some(pair => pair.GroupId === id),
      ),
    );
    if (
      interfaces.some(one =>
        one.Groups?.some(({ GroupId }) => GroupId === id),
      ) ||
      referring.some(({ GroupId }) => GroupId !== id)
    ) {
      throw dependency(`resource ${id} has a dependent object`);
    }
    network.securityGroups.delete(id);
  },

  subnet(network: Network, id: string): void {
    network.get(network.subnets, id, 'subnet');
    const used = [...network.networkInterfaces.values()].some(
      ({ SubnetId }) => SubnetId === id,
    );
    if (used) {
      throw dependency(
        `The subnet '${id}' has dependencies and cannot be deleted.`,
      );
    }
    network.subnets.delete(id);
  },

  /** Detaches it; an address in use inside the network is in the way. */
  attachment(network: Network, gatewayId: string, vpcId: string): void {
    const gateway = network.get(
      network.internetGateways,
      gatewayId,
      'internetGateway',
    );
    const mapped = [...network.networkInterfaces.values()].some(
      one => one.VpcId === vpcId && one.Association?.PublicIp,
    );
    if (mapped) {
      throw dependency(
        `Network ${vpcId} has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.`,
      );
    }
    gateway.Attachments = [];
  },

  vpc(network: Network, id: string): void {
    network.get(network.vpcs, id, 'vpc');
    const inVpc = (items: Map<string, { VpcId?: string }>) =>
      [...items.values()].filter(({ VpcId }) => VpcId === id);
    const groups = inVpc(network.securityGroups).length;
    if (
      inVpc(network.subnets).length ||
      inVpc(network.networkInterfaces).length ||
      // The default group and the main table go with the network.
      groups > 1
    ) {
      throw dependency(
        `The vpc '${id}' has dependencies and cannot be deleted.`,
      );
    }
    for (const [groupId, group] of network.securityGroups) {
      if (group.VpcId === id) {
        network.securityGroups.delete(groupId);
      }
    }
    for (const [tableId, table] of network.routeTables) {
      if (table.VpcId === id) {
        network.routeTables.delete(tableId);
      }
    }
    network.vpcs.delete(id);
  },
};

function dependency(message: string): AwsError {
  return refusal('DependencyViolation', message);
}

function refusal(code: string, message: string): AwsError {
  return new AwsError(code, message, {}, 400);
}
