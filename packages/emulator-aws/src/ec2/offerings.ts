import {
  _InstanceType,
  InstanceTypeOffering,
  LocationType,
} from '@aws-sdk/client-ec2';
import { zonesOf } from './zones';

/** A choice; AWS has many hundreds. */
const TYPES: _InstanceType[] = [
  't3.small',
  't3.medium',
  't3.large',
  't3a.small',
  't3a.medium',
  't3a.large',
  't4g.small',
  't4g.medium',
  'm5.large',
  'm6i.large',
  'm7i.large',
  'c5.large',
  'r5.large',
];

/** The zone that has none of the newer types, which is all of ours. */
const OLD_ZONE = 'use1-az3';

/**
 * Which instance types a region or its zones offer. Source:
 * DescribeInstanceTypeOfferings in the EC2 API Reference; that `use1-az3`
 * lacks newer types is what eksctl and many others ran into.
 * @param missing - types that are not offered, by the name of the zone
 */
export function offeringsOf(
  region: string,
  locationType: LocationType,
  missing: Record<string, string[]> = {},
): InstanceTypeOffering[] {
  const zones = zonesOf(region)
    .filter(zone => zone.ZoneType === 'availability-zone')
    .filter(zone => zone.ZoneId !== OLD_ZONE);
  const offers = zones.flatMap(zone =>
    TYPES.filter(type => !missing[zone.ZoneName!]?.includes(type)).map(
      type => ({ type, zone }),
    ),
  );
  const located = offers.map(({ type, zone }) => ({
    InstanceType: type,
    LocationType: locationType,
    Location: {
      region,
      'availability-zone': zone.ZoneName,
      'availability-zone-id': zone.ZoneId,
      outpost: undefined,
    }[locationType],
  }));
  return locationType === 'region'
    ? located.filter(
        ({ InstanceType }, index) =>
          located.findIndex(one => one.InstanceType === InstanceType) === index,
      )
    : located;
}
