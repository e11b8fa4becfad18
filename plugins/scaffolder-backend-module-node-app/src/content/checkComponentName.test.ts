import { checkComponentName } from './checkComponentName';

describe('checkComponentName', () => {
  it.each(['shop', 'Shop_2', 'a.b-c', 'x'.repeat(63)])('takes %s', name => {
    expect(() => checkComponentName(name)).not.toThrow();
  });

  it.each(['shop-', '_shop', 'x'.repeat(64)])('refuses %s', name => {
    expect(() => checkComponentName(name)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });
});
