import type * as elb from '@aws-sdk/client-elastic-load-balancing-v2';
import { AwsError } from '../http/AwsError';
import { awsQuery } from '../protocols/awsQuery';
import { serviceModel } from '../schema/serviceModel';
import { paginate } from '../services/paginate';
import { AwsService, Call } from '../services/service';
import { LoadBalancer } from './LoadBalancer';
import { removeLoadBalancer } from './removeLoadBalancer';

const operations = {
  DescribeLoadBalancers(
    input: elb.DescribeLoadBalancersInput,
    call: Call,
  ): elb.DescribeLoadBalancersOutput {
    const wanted = [
      ...(input.LoadBalancerArns ?? []).map(arn => find({ arn }, call)),
      ...(input.Names ?? []).map(name => find({ name }, call)),
    ];
    const all = input.LoadBalancerArns || input.Names ? wanted : newer(call);
    const page = paginate(all, input.PageSize ?? 400, input.Marker);
    return {
      LoadBalancers: page?.items.map(balancer => render(balancer, call)),
      NextMarker: page?.nextToken,
    };
  },

  DescribeTags: (
    input: elb.DescribeTagsInput,
    call: Call,
  ): elb.DescribeTagsOutput => ({
    TagDescriptions: input.ResourceArns!.map(arn => ({
      ResourceArn: arn,
      Tags: find({ arn }, call).tags,
    })),
  }),

  /** Also answers well when there is none of this ARN. */
  DeleteLoadBalancer(input: elb.DeleteLoadBalancerInput, call: Call): object {
    const balancer = newer(call).find(
      ({ arn }) => arn === input.LoadBalancerArn,
    );
    if (balancer) {
      removeLoadBalancer(balancer, call.region, call.world, false);
    }
    return {};
  },
};

/** The newer ones. Source: Elastic Load Balancing API Reference 2015-12-01. */
export const elbV2Service: AwsService = {
  scope: 'elasticloadbalancing',
  actions: 'elasticloadbalancing',
  protocol: awsQuery,
  model: serviceModel(() =>
    require('@aws-sdk/client-elastic-load-balancing-v2'),
  ),
  version: '2015-12-01',
  xmlNamespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
  operations,
};

function newer({ region }: Call): LoadBalancer[] {
  return [...region.loadBalancers.values()].filter(
    ({ type }) => type === 'nlb',
  );
}

function find(
  { arn, name }: { arn?: string; name?: string },
  call: Call,
): LoadBalancer {
  const balancer = newer(call).find(
    one => (arn && one.arn === arn) || (name && one.name === name),
  );
  if (!balancer) {
    throw new AwsError(
      'LoadBalancerNotFound',
      arn
        ? `Load balancer '${arn}' not found`
        : `Load balancers '[${name}]' not found`,
    );
  }
  return balancer;
}

function render(balancer: LoadBalancer, { region }: Call): elb.LoadBalancer {
  return {
    LoadBalancerArn: balancer.arn,
    DNSName: balancer.hostname,
    LoadBalancerName: balancer.name,
    CreatedTime: balancer.createdAt,
    Scheme: balancer.scheme,
    VpcId: balancer.vpcId,
    State: { Code: 'active' },
    Type: 'network',
    AvailabilityZones: balancer.subnetIds.map(SubnetId => ({
      SubnetId,
      ZoneName: region.network.subnets.get(SubnetId)?.AvailabilityZone,
      LoadBalancerAddresses: [],
    })),
    IpAddressType: 'ipv4',
  };
}
