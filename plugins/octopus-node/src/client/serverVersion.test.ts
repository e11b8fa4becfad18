import { assertServerVersion, isServerAtLeast } from './serverVersion';

describe('isServerAtLeast', () => {
  it.each([
    ['2026.3.1507', '2022.3.5512', true],
    ['2022.3.5512', '2022.3.5512', true],
    ['2022.3.5511', '2022.3.5512', false],
    ['2022.10.1', '2022.9.9999', true],
    ['2021.2.4488', '2021.2', true],
    ['2021.2', '2021.2.1', false],
    ['2026.3.1507-hotfix.2', '2026.3.1507', true],
    ['2026.3.1507+build', '2026.3.1508', false],
    ['0.0.0-local', '2099.1', true],
    ['0.0.0', '2020.1', false],
    ['unknown', '2020.1', false],
    ['', '2020.1', false],
  ])('%s is at least %s: %s', (version, minimum, expected) => {
    expect(isServerAtLeast(version, minimum)).toBe(expected);
  });
});

describe('assertServerVersion', () => {
  it('accepts a server that is new enough', () => {
    expect(() =>
      assertServerVersion({ Version: '2026.3.1507' }, '2022.3.5512'),
    ).not.toThrow();
  });

  it('names both versions, and what needs the newer one', () => {
    expect(() =>
      assertServerVersion(
        { Version: '2020.6.1' },
        '2025.4',
        'an ephemeral environment',
      ),
    ).toThrow(
      expect.objectContaining({
        name: 'NotImplementedError',
        message: expect.stringMatching(
          /runs 2020\.6\.1, and an ephemeral environment needs 2025\.4/,
        ),
      }),
    );
  });
});
