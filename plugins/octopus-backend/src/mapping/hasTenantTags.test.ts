import { hasTenantTags } from './hasTenantTags';

describe('hasTenantTags', () => {
  it.each<[string[], string[], boolean]>([
    [['Regions/Asia'], ['Regions/Asia'], true],
    [['Regions/Asia'], ['regions/ASIA'], true],
    [['Regions/Asia'], ['Regions/Europe'], false],
    [[], ['Regions/Asia'], false],
    // One of each tag set.
    [['Regions/Asia'], ['Regions/Asia', 'Regions/Europe'], true],
    [['Regions/Asia'], ['Regions/Asia', 'Rings/Early'], false],
    [
      ['Regions/Asia', 'Rings/Early'],
      ['Regions/Asia', 'Regions/Europe', 'Rings/Early'],
      true,
    ],
    // A tag may have a slash of its own.
    [['Regions/Asia/East'], ['Regions/Asia/East'], true],
    [['Regions/Asia'], ['Regions/Asia/East'], false],
  ])('of a tenant with %j and %j is %s', (TenantTags, wanted, expected) => {
    expect(hasTenantTags({ TenantTags }, wanted)).toBe(expected);
  });
});
