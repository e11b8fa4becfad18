import type * as elb from '@aws-sdk/client-elastic-load-balancing';
import { AwsError } from '../http/AwsError';
import { awsQuery } from '../protocols/awsQuery';
import { serviceModel } from '../schema/serviceModel';
import { paginate } from '../services/paginate';
import { AwsService, Call } from '../services/service';
import { LoadBalancer } from './LoadBalancer';
import { removeLoadBalancer } from './removeLoadBalancer';

const operations = {
  DescribeLoadBalancers(
    input: elb.DescribeAccessPointsInput,
    call: Call,
  ): elb.DescribeAccessPointsOutput {
    const chosen = input.LoadBalancerNames?.length
      ? input.LoadBalancerNames.map(name => find(name, call))
      : classic(call);
    const page = paginate(chosen, input.PageSize ?? 400, input.Marker);
    return {
      LoadBalancerDescriptions: page?.items.map(render),
      NextMarker: page?.nextToken,
    };
  },

  DescribeTags: (
    input: elb.DescribeTagsInput,
    call: Call,
  ): elb.DescribeTagsOutput => ({
    TagDescriptions: input.LoadBalancerNames!.map(name => ({
      LoadBalancerName: name,
      Tags: find(name, call).tags,
    })),
  }),

  /** Also answers well when there is none of this name. */
  DeleteLoadBalancer(input: elb.DeleteAccessPointInput, call: Call): object {
    const balancer = classic(call).find(
      ({ name }) => name === input.LoadBalancerName,
    );
    if (balancer) {
      removeLoadBalancer(balancer, call.region, call.world, false);
    }
    return {};
  },
};

/** The classic ones. Source: Elastic Load Balancing API Reference 2012-06-01. */
export const elbService: AwsService = {
  scope: 'elasticloadbalancing',
  actions: 'elasticloadbalancing',
  protocol: awsQuery,
  model: serviceModel(() => require('@aws-sdk/client-elastic-load-balancing')),
  version: '2012-06-01',
  xmlNamespace: 'http://elasticloadbalancing.amazonaws.com/doc/2012-06-01/',
  operations,
};

function classic({ region }: Call): LoadBalancer[] {
  return [...region.loadBalancers.values()].filter(
    ({ type }) => type === 'classic',
  );
}

function find(name: string, call: Call): LoadBalancer {
  const balancer = classic(call).find(one => one.name === name);
  if (!balancer) {
    throw new AwsError(
      'LoadBalancerNotFound',
      `There is no ACTIVE Load Balancer named '${name}'`,
    );
  }
  return balancer;
}

function render(balancer: LoadBalancer): elb.LoadBalancerDescription {
  return {
    LoadBalancerName: balancer.name,
    DNSName: balancer.hostname,
    Scheme: balancer.scheme,
    VPCId: balancer.vpcId,
    Subnets: balancer.subnetIds,
    SecurityGroups: balancer.securityGroupIds,
    CreatedTime: balancer.createdAt,
  };
}
