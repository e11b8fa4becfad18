import {
  formatOctopusEnvironmentRef,
  parseOctopusEnvironmentRef,
} from './environmentResource';

describe('the reference of an entity in an environment', () => {
  it.each(['Production', 'Feature Branch', 'A?environment=B', '100%'])(
    'keeps %s',
    environment => {
      const resource = { entityRef: 'component:default/shop', environment };
      const ref = formatOctopusEnvironmentRef(resource);
      expect(parseOctopusEnvironmentRef(ref)).toEqual(resource);
    },
  );

  it.each(['%', '%ff'])('is not what nobody encoded: %s', text => {
    expect(
      parseOctopusEnvironmentRef(`component:default/shop?environment=${text}`),
    ).toBe(undefined);
  });

  it('is not that of an entity alone', () => {
    expect(parseOctopusEnvironmentRef('component:default/shop')).toBe(
      undefined,
    );
  });
});
