import { isPrerelease } from './toRelease';

describe('isPrerelease', () => {
  it.each([
    ['1.0.0', false],
    ['1.0.0-blue', true],
    ['1.0.0+build-7', false],
    ['1.0.0-blue+build-7', true],
    ['2026.11.2', false],
  ])('%s: %s', (version, expected) => {
    expect(isPrerelease(version)).toBe(expected);
  });
});
