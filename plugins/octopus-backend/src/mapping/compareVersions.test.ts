import { compareVersions } from './compareVersions';

describe('compareVersions', () => {
  it('orders as SemVer does', () => {
    const ordered = [
      '0.9.10',
      '0.10.0',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-login.2',
      '1.0.0-login.11',
      '1.0.0',
      '1.0.0.1',
      '1.0.1',
    ];
    expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered);
  });

  it('takes no account of metadata', () => {
    expect(compareVersions('1.0.0+a', '1.0.0+b')).toBe(0);
  });
});
