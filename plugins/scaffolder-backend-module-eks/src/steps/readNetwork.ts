import { Stack } from '@aws-sdk/client-cloudformation';
import { Network } from './Network';

/** The network that a stack made, with roles of the user's own in place of ours. */
export function readNetwork(
  stack: Stack,
  roles: { cluster?: string; fargate?: string; node?: string },
): Network {
  const outputs = new Map(
    stack.Outputs?.map(({ OutputKey, OutputValue }) => [
      OutputKey,
      OutputValue,
    ]),
  );
  const all = (...names: string[]) =>
    names.map(name => outputs.get(name)).filter(id => id !== undefined);
  const one = (name: string) => outputs.get(name) ?? '';
  return {
    publicSubnets: all('PublicSubnetA', 'PublicSubnetB', 'PublicSubnetC'),
    privateSubnets: all('PrivateSubnetA', 'PrivateSubnetB', 'PrivateSubnetC'),
    clusterRole: roles.cluster ?? one('ClusterRoleArn'),
    fargateRole: roles.fargate ?? one('FargateRoleArn'),
    nodeRole: roles.node ?? one('NodeRoleArn'),
  };
}
