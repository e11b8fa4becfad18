import { chooseZones } from './zones';

const zones = [
  { name: 'us-east-1c', id: 'use1-az6' },
  { name: 'us-east-1a', id: 'use1-az1' },
  { name: 'us-east-1b', id: 'use1-az3' },
  { name: 'us-east-1d', id: 'use1-az4' },
  { name: 'us-east-1e', id: 'use1-az5' },
];

describe('chooseZones', () => {
  it('leaves out zones without EKS, and is the same each time', () => {
    const expected = ['us-east-1a', 'us-east-1c', 'us-east-1d'];
    expect(chooseZones(zones)).toEqual(expected);
    expect(chooseZones([...zones].reverse())).toEqual(expected);
  });

  it('prefers zones that offer the instance type', () => {
    expect(chooseZones(zones, { offering: ['us-east-1e'] })).toEqual([
      'us-east-1e',
      'us-east-1a',
      'us-east-1c',
    ]);
  });

  it('uses only the wanted ones', () => {
    expect(
      chooseZones(zones, { wanted: ['us-east-1e', 'us-east-1d'] }),
    ).toEqual(['us-east-1d', 'us-east-1e']);
  });

  it.each([
    [['us-east-1b', 'us-east-1a'], /does not run in us-east-1b: choose from/],
    [
      ['us-east-1a'],
      /two availability zones, and only us-east-1a .* more zones/,
    ],
  ])('refuses %j', (wanted, message) => {
    expect(() => chooseZones(zones, { wanted })).toThrow(message);
  });
});
