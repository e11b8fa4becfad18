import {
  DescribeAddressesRequest,
  DescribeAddressesResult,
  DescribeInternetGatewaysRequest,
  DescribeInternetGatewaysResult,
  DescribeNatGatewaysRequest,
  DescribeNatGatewaysResult,
  DescribeNetworkInterfacesRequest,
  DescribeNetworkInterfacesResult,
  DescribeRouteTablesRequest,
  DescribeRouteTablesResult,
  DescribeSecurityGroupsRequest,
  DescribeSecurityGroupsResult,
  DescribeSubnetsRequest,
  DescribeSubnetsResult,
  DescribeVpcsRequest,
  DescribeVpcsResult,
} from '@aws-sdk/client-ec2';
import { Call } from '../services/service';
import { describe } from './describe';
import { filtered } from './filters';

/** What the parts of networks are asked about. Source: EC2 API Reference. */
export const describeOperations = {
  DescribeVpcs(input: DescribeVpcsRequest, call: Call): DescribeVpcsResult {
    const { network } = call.region;
    const page = describe(
      network,
      network.vpcs,
      'vpc',
      question(input, input.VpcIds),
      {
        'vpc-id': item => item.VpcId,
        state: item => item.State,
        cidr: item => item.CidrBlock,
        'is-default': item => String(item.IsDefault),
      },
    );
    return { Vpcs: page.items, NextToken: page.nextToken };
  },

  DescribeSubnets(
    input: DescribeSubnetsRequest,
    call: Call,
  ): DescribeSubnetsResult {
    const { network } = call.region;
    const page = describe(
      network,
      network.subnets,
      'subnet',
      question(input, input.SubnetIds),
      {
        'subnet-id': item => item.SubnetId,
        'vpc-id': item => item.VpcId,
        'availability-zone': item => item.AvailabilityZone,
        'availability-zone-id': item => item.AvailabilityZoneId,
        state: item => item.State,
      },
    );
    return { Subnets: page.items, NextToken: page.nextToken };
  },

  DescribeInternetGateways(
    input: DescribeInternetGatewaysRequest,
    call: Call,
  ): DescribeInternetGatewaysResult {
    const { network } = call.region;
    const page = describe(
      network,
      network.internetGateways,
      'internetGateway',
      question(input, input.InternetGatewayIds),
      {
        'internet-gateway-id': item => item.InternetGatewayId,
        'attachment.vpc-id': item => item.Attachments?.map(one => one.VpcId),
      },
    );
    return { InternetGateways: page.items, NextToken: page.nextToken };
  },

  DescribeNatGateways(
    input: DescribeNatGatewaysRequest,
    call: Call,
  ): DescribeNatGatewaysResult {
    const { network } = call.region;
    const page = describe(
      network,
      network.natGateways,
      'natGateway',
      {
        ids: input.NatGatewayIds,
        filters: input.Filter,
        maxResults: input.MaxResults,
        nextToken: input.NextToken,
      },
      {
        'nat-gateway-id': item => item.NatGatewayId,
        state: item => item.State,
        'subnet-id': item => item.SubnetId,
        'vpc-id': item => item.VpcId,
      },
    );
    return { NatGateways: page.items, NextToken: page.nextToken };
  },

  DescribeRouteTables(
    input: DescribeRouteTablesRequest,
    call: Call,
  ): DescribeRouteTablesResult {
    const { network } = call.region;
    const page = describe(
      network,
      network.routeTables,
      'routeTable',
      question(input, input.RouteTableIds),
      {
        'route-table-id': item => item.RouteTableId,
        'vpc-id': item => item.VpcId,
        'association.main': item =>
          item.Associations?.map(one => String(!!one.Main)),
        'association.subnet-id': item =>
          item.Associations?.map(one => one.SubnetId),
      },
    );
    return { RouteTables: page.items, NextToken: page.nextToken };
  },

  DescribeSecurityGroups(
    input: DescribeSecurityGroupsRequest,
    call: Call,
  ): DescribeSecurityGroupsResult {
    const { network } = call.region;
    const page = describe(
      network,
      network.securityGroups,
      'securityGroup',
      question(input, input.GroupIds),
      {
        'group-id': item => item.GroupId,
        'group-name': item => item.GroupName,
        'vpc-id': item => item.VpcId,
      },
    );
    return { SecurityGroups: page.items, NextToken: page.nextToken };
  },

  DescribeNetworkInterfaces(
    input: DescribeNetworkInterfacesRequest,
    call: Call,
  ): DescribeNetworkInterfacesResult {
    const { network } = call.region;
    const page = describe(
      network,
      network.networkInterfaces,
      'networkInterface',
      question(input, input.NetworkInterfaceIds),
      {
        'network-interface-id': item => item.NetworkInterfaceId,
        'vpc-id': item => item.VpcId,
        'subnet-id': item => item.SubnetId,
        'group-id': item => item.Groups?.map(one => one.GroupId),
        status: item => item.Status,
        description: item => item.Description,
        'requester-id': item => item.RequesterId,
      },
    );
    return { NetworkInterfaces: page.items, NextToken: page.nextToken };
  },

  DescribeAddresses(
    input: DescribeAddressesRequest,
    call: Call,
  ): DescribeAddressesResult {
    const { network } = call.region;
    const chosen = input.AllocationIds?.length
      ? input.AllocationIds.map(id =>
          network.get(network.addresses, id, 'address'),
        )
      : [...network.addresses.values()];
    return {
      Addresses: filtered(chosen, input.Filters, {
        'allocation-id': item => item.AllocationId,
        'association-id': item => item.AssociationId,
        domain: item => item.Domain,
        'public-ip': item => item.PublicIp,
      }),
    };
  },
};

function question(
  input: {
    Filters?: DescribeVpcsRequest['Filters'];
    MaxResults?: number;
    NextToken?: string;
  },
  ids: string[] | undefined,
) {
  return {
    ids,
    filters: input.Filters,
    maxResults: input.MaxResults,
    nextToken: input.NextToken,
  };
}
