import { getEntityRefError } from './entityRefError';

const example = 'group:default/platform';

describe('getEntityRefError', () => {
  it.each([
    ['group:default/platform', undefined],
    ['user:ada', undefined],
    ['platform', 'group'],
    ['system:web/shop', 'group'],
  ])('takes %s where the kind is %s by default', (text, defaultKind) => {
    expect(
      getEntityRefError('owner', text, { example, defaultKind }),
    ).toBeUndefined();
  });

  it.each([
    ['', 'group'],
    ['group:', 'group'],
    ['/platform', 'group'],
    ['platform', undefined],
  ])('names the field of %j', (text, defaultKind) => {
    expect(getEntityRefError('owner', text, { example, defaultKind })).toBe(
      `owner '${text}' is not a catalog entity reference: write it as group:default/platform`,
    );
  });
});
