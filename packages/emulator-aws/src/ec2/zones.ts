import { AvailabilityZone } from '@aws-sdk/client-ec2';

/**
 * How many zones a region has, where it is not three, and the numbers in
 * their ids where they are not 1, 2, 3. Source: "Availability Zones" in the
 * EC2 User Guide; which name stands for which id differs from account to
 * account.
 */
const NUMBERS: Record<string, number[]> = {
  'us-east-1': [1, 2, 4, 6, 3, 5],
  'us-west-1': [1, 3],
  'us-west-2': [1, 2, 3, 4],
  'ap-northeast-1': [4, 1, 2],
  'ca-central-1': [1, 2, 4, 3],
};

/** Local zones that the account has opted in to, by region. */
const LOCAL: Record<string, string[]> = { 'us-west-2': ['us-west-2-lax-1a'] };

/** The zones of a region, local ones last. */
export function zonesOf(region: string): AvailabilityZone[] {
  const common = {
    RegionName: region,
    State: 'available' as const,
    NetworkBorderGroup: region,
    Messages: [],
  };
  const usual = (NUMBERS[region] ?? [1, 2, 3]).map((number, index) => ({
    ...common,
    ZoneName: `${region}${'abcdef'[index]}`,
    ZoneId: `${shortName(region)}-az${number}`,
    ZoneType: 'availability-zone',
    OptInStatus: 'opt-in-not-required' as const,
    GroupName: `${region}-zg-1`,
  }));
  const local = (LOCAL[region] ?? []).map(name => {
    const place = name.slice(region.length + 1, -'-1a'.length);
    return {
      ...common,
      ZoneName: name,
      ZoneId: `${shortName(region)}-${place}1-az1`,
      ZoneType: 'local-zone',
      OptInStatus: 'opted-in' as const,
      GroupName: name.slice(0, -1),
      NetworkBorderGroup: name.slice(0, -1),
    };
  });
  return [...usual, ...local];
}

/** Such as `apse2` for `ap-southeast-2`. */
function shortName(region: string): string {
  const parts = region.split('-');
  const directions = parts
    .slice(1, -1)
    .map(part => part.replace(/^(north|south)(east|west)$/, '$1-$2'))
    .flatMap(part => part.split('-'))
    .map(part => part[0]);
  return `${parts[0]}${directions.join('')}${parts.at(-1)}`;
}
