import {
  DeleteNetworkInterfaceCommand,
  DescribeNetworkInterfacesCommand,
  EC2Client,
  NetworkInterface,
} from '@aws-sdk/client-ec2';
import { testRun } from '../__testUtils__/testRun';
import { AwsClients } from '../aws/AwsClients';
import { cleanNetwork } from './cleanNetwork';

describe('cleanNetwork', () => {
  it('leaves network interfaces that nodes did not make, and names them', async () => {
    const owned = { Key: 'kubernetes.io/cluster/octopus', Value: 'owned' };
    const NetworkInterfaces: NetworkInterface[] = [
      { NetworkInterfaceId: 'eni-1', Description: 'aws-K8S-i-1' },
      { NetworkInterfaceId: 'eni-2', TagSet: [owned] },
      { NetworkInterfaceId: 'eni-3', Description: 'a database' },
    ].map(one => ({ ...one, Status: 'available' }));
    const deleted: unknown[] = [];
    const ec2 = Object.assign(new EC2Client({ region: 'eu-west-1' }), {
      send: async (command: { input: object }) => {
        if (command instanceof DeleteNetworkInterfaceCommand) {
          deleted.push(command.input.NetworkInterfaceId);
        }
        return command instanceof DescribeNetworkInterfacesCommand
          ? { NetworkInterfaces }
          : {};
      },
    });
    const { run } = testRun({ aws: { ec2 } as unknown as AwsClients });

    expect(await cleanNetwork(run, 'vpc-1', 'octopus')).toEqual([
      'network interface eni-3 (a database)',
    ]);
    expect(deleted).toEqual(['eni-1', 'eni-2']);
  });
});
