import { ElasticLoadBalancingClient } from '@aws-sdk/client-elastic-load-balancing';
import {
  DescribeTagsCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { testContext } from '../__testUtils__/testContext';
import { AwsClients } from '../context/AwsClients';
import { findLoadBalancers } from './loadBalancers';

describe('findLoadBalancers', () => {
  it('leaves out those of a cluster of the same name in another network', async () => {
    const region = 'eu-west-1';
    const Tags = [{ Key: 'kubernetes.io/cluster/octopus', Value: 'owned' }];
    const elbV2 = Object.assign(new ElasticLoadBalancingV2Client({ region }), {
      send: async (command: { input: { ResourceArns?: string[] } }) =>
        command instanceof DescribeTagsCommand
          ? {
              TagDescriptions: command.input.ResourceArns?.map(ResourceArn => ({
                ResourceArn,
                Tags,
              })),
            }
          : {
              LoadBalancers: ['vpc-1', 'vpc-2'].map(VpcId => ({
                VpcId,
                LoadBalancerArn: `arn of ${VpcId}`,
                LoadBalancerName: `in ${VpcId}`,
              })),
            },
    });
    const elb = Object.assign(new ElasticLoadBalancingClient({ region }), {
      send: async () => ({}),
    });
    const { ctx } = testContext({
      aws: { elb, elbV2 } as unknown as AwsClients,
    });

    expect(await findLoadBalancers(ctx, 'octopus', 'vpc-1')).toEqual([
      { kind: 'v2', id: 'arn of vpc-1', name: 'in vpc-1' },
    ]);
  });

  it('finds none outside of a network for a network without an id', async () => {
    const send = async () => ({
      LoadBalancers: [{ LoadBalancerArn: 'arn', LoadBalancerName: 'one' }],
      LoadBalancerDescriptions: [{ LoadBalancerName: 'two' }],
      TagDescriptions: ['arn', 'two'].map(name => ({
        ResourceArn: name,
        LoadBalancerName: name,
        Tags: [{ Key: 'kubernetes.io/cluster/octopus', Value: 'owned' }],
      })),
    });
    const region = 'eu-west-1';
    const { ctx } = testContext({
      aws: {
        elb: Object.assign(new ElasticLoadBalancingClient({ region }), {
          send,
        }),
        elbV2: Object.assign(new ElasticLoadBalancingV2Client({ region }), {
          send,
        }),
      } as unknown as AwsClients,
    });

    const missing = undefined as unknown as string;
    expect(await findLoadBalancers(ctx, 'octopus', missing)).toEqual([]);
  });
});
