import { packageName } from './packageName';

describe('packageName', () => {
  it.each([
    ['shop', 'shop'],
    ['Shop', 'shop'],
    ['_shop', 'shop'],
    ['shop.web_2', 'shop.web_2'],
    ['__', 'app'],
  ])('turns %s into %s', (repo, name) => {
    expect(packageName(repo)).toBe(name);
  });
});
