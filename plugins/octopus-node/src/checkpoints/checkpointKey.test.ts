import { checkpointKey } from './checkpointKey';

describe('checkpointKey', () => {
  it('names what is stored, and of what', () => {
    expect(checkpointKey('eks.plan', '1111', 'eu-west-1', 'shop')).toBe(
      'eks.plan:1111/eu-west-1/shop',
    );
  });

  it.each([
    [
      ['a/b', 'c'],
      ['a', 'b/c'],
    ],
    [
      ['a', undefined, 'b'],
      ['a', 'b', undefined],
    ],
  ])('tells %j from %j', (one, other) => {
    expect(checkpointKey('x', ...one)).not.toBe(checkpointKey('x', ...other));
  });
});
