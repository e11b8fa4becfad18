import { awsRegionPattern } from '@octopus-backstage/plugin-octopus-blueprint';
import { partitionOf, partitions } from './partitions';

describe('partitionOf', () => {
  it.each([
    ['ap-southeast-2', 'aws'],
    ['us-east-1', 'aws'],
    ['xx-future-1', 'aws'],
    ['cn-northwest-1', 'aws-cn'],
    ['us-gov-east-1', 'aws-us-gov'],
    ['eusc-de-east-1', 'aws-eusc'],
    ['us-iso-west-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['eu-isoe-west-1', 'aws-iso-e'],
    ['us-isof-south-1', 'aws-iso-f'],
  ])('finds that of %s', (region, id) => {
    expect(partitionOf(region).id).toBe(id);
    expect(region).toMatch(awsRegionPattern);
  });

  it('finds one at most', () => {
    for (const region of ['us-gov-west-1', 'us-iso-east-1', 'eu-west-1']) {
      const found = partitions.filter(({ regions }) => regions.test(region));
      expect(found).toHaveLength(1);
    }
  });
});
