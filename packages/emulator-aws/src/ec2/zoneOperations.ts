import {
  DescribeAvailabilityZonesRequest,
  DescribeAvailabilityZonesResult,
  DescribeInstanceTypeOfferingsRequest,
  DescribeInstanceTypeOfferingsResult,
} from '@aws-sdk/client-ec2';
import { AwsError } from '../http/AwsError';
import { paginate } from '../services/paginate';
import { Call } from '../services/service';
import { filtered } from './filters';
import { offeringsOf } from './offerings';
import { zonesOf } from './zones';

/** Source: EC2 API Reference. */
export const zoneOperations = {
  DescribeAvailabilityZones(
    input: DescribeAvailabilityZonesRequest,
    call: Call,
  ): DescribeAvailabilityZonesResult {
    const zones = zonesOf(call.region.name).filter(
      ({ ZoneName, ZoneId }) =>
        (!input.ZoneNames?.length || input.ZoneNames.includes(ZoneName!)) &&
        (!input.ZoneIds?.length || input.ZoneIds.includes(ZoneId!)),
    );
    return {
      AvailabilityZones: filtered(zones, input.Filters, {
        'group-name': zone => zone.GroupName,
        'opt-in-status': zone => zone.OptInStatus,
        'region-name': zone => zone.RegionName,
        state: zone => zone.State,
        'zone-id': zone => zone.ZoneId,
        'zone-name': zone => zone.ZoneName,
        'zone-type': zone => zone.ZoneType,
      }),
    };
  },

  DescribeInstanceTypeOfferings(
    input: DescribeInstanceTypeOfferingsRequest,
    call: Call,
  ): DescribeInstanceTypeOfferingsResult {
    const offerings = filtered(
      offeringsOf(
        call.region.name,
        input.LocationType ?? 'region',
        call.world.options.instanceTypesNotOffered,
      ),
      input.Filters,
      {
        'instance-type': offering => offering.InstanceType,
        location: offering => offering.Location,
      },
    );
    const page = paginate(offerings, input.MaxResults ?? 1000, input.NextToken);
    if (!page) {
      throw new AwsError('InvalidNextToken', 'Invalid next token', {}, 400);
    }
    return {
      InstanceTypeOfferings: page.items,
      NextToken: page.nextToken,
    };
  },
};
