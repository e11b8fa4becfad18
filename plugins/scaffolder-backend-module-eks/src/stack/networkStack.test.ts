import { resolve } from 'node:path';
import { describePeer } from '../__testUtils__/describePeer';
import { readTemplate } from './networkStack';

describe('network.yaml', () => {
  it('has the outputs and resources that the actions read', () => {
    const outputs = readTemplate().split('\nOutputs:\n')[1];
    expect(outputs.match(/^ {2}\w+(?=:)/gm)?.map(name => name.trim())).toEqual([
      'VpcId',
      ...['PublicSubnetA', 'PublicSubnetB', 'PublicSubnetC'],
      ...['PrivateSubnetA', 'PrivateSubnetB', 'PrivateSubnetC'],
      ...['ClusterRoleArn', 'FargateRoleArn', 'NodeRoleArn'],
    ]);
  });

  it('fits into one request of CloudFormation', () => {
    expect(Buffer.byteLength(readTemplate())).toBeLessThan(51_200);
  });

  describePeer('beside cfn-lint', 'cfn-lint', lint => {
    it('passes without a finding', () => {
      const file = resolve(__dirname, '../../cloudformation/network.yaml');
      expect(lint(['--include-checks', 'I', '--', file])).toBe('');
    }, 120_000);
  });
});
