import { compareVersions } from './compareVersions';
import { matchesPrereleaseTag } from './matchesPrereleaseTag';
import { nextVersion } from './nextVersion';
import { parseVersion } from './parseVersion';
import { resolveVersionMask } from './resolveVersionMask';
import { isInVersionRange } from './versionRange';

describe('parseVersion', () => {
  it.each(['2', '2.1', '2.4.0.23', '2.4-beta', '1-beta.2'])(
    'reads %s, an example of the server',
    text => expect(parseVersion(text)).toBeDefined(),
  );

  it.each(['', 'latest', '1.2.3.4.5', 'v1.0', '1.0-', '1..2'])(
    'refuses "%s"',
    text => expect(parseVersion(text)).toBeUndefined(),
  );

  it('tells the prerelease from the numbers', () => {
    expect(parseVersion('0.2.8-myfeature.4+sha.1')).toEqual({
      numbers: [0, 2, 8],
      prerelease: 'myfeature.4',
      metadata: 'sha.1',
    });
  });
});

describe('compareVersions', () => {
  it('orders as semantic versioning does', () => {
    const ordered = [
      'latest',
      '0.9',
      '1.0.0-alpha',
      '1.0.0-alpha.2',
      '1.0.0-alpha.10',
      '1.0.0-beta',
      '1.0.0',
      '1.0.0.1',
      '1.0.10',
    ];
    const shuffled = [...ordered].sort().reverse();
    expect(shuffled.sort(compareVersions)).toEqual(ordered);
  });

  it('takes missing parts as zero', () => {
    expect(compareVersions('1.0', '1.0.0')).toBe(0);
  });
});

describe('isInVersionRange', () => {
  it.each([
    ['1.5', '', true],
    ['1.5', '1.0', true],
    ['0.9', '1.0', false],
    ['1.0', '[1.0]', true],
    ['1.0.1', '[1.0]', false],
    ['2.0', '[1.0,2.0)', false],
    ['2.0', '[1.0,2.0]', true],
    ['1.0', '(1.0,)', false],
    ['0.1', '(,1.0]', true],
    ['3.5', '[1.0,2.0),[3.0,4.0)', true],
    ['2.5', '[1.0,2.0),[3.0,4.0)', false],
    ['latest', '[1.0,)', false],
  ])('%s in "%s": %s', (version, range, expected) => {
    expect(isInVersionRange(version, range)).toBe(expected);
  });

  it.each(['[1.0', 'abc', '[1.0,2.0,3.0]', '[,]', '[x,2.0]'])(
    'refuses the range "%s"',
    range => expect(() => isInVersionRange('1.0', range)).toThrow(RangeError),
  );
});

describe('matchesPrereleaseTag', () => {
  it('lets ^$ through only without a prerelease', () => {
    expect(matchesPrereleaseTag('0.2.8', '^$')).toBe(true);
    expect(matchesPrereleaseTag('0.2.8-myfeature.4', '^$')).toBe(false);
  });

  // Source of the first five: the steps of OctopusDeploy/Issues#5791.
  it.each([
    ['0.0.4', '^$', true],
    ['1.1.2+meta', '^$', false],
    ['1.0.2+metadata', '^$', false],
    ['1.0.0-alpha', '^$', false],
    ['1.0.0-beta', '^$', false],
    ['1.1.2+meta', 'meta', true],
    ['1.1.2-login+77', '^login$', false],
    ['1.1.2-login+77', '^login\\+77$', true],
    ['1.1.2+meta', '^(|\\+.*)$', true],
    ['1.1.2', '^(|\\+.*)$', true],
    ['1.1.2-rc.1+meta', '^(|\\+.*)$', false],
    ['1.1.2+meta', '^[^\\+].*', false],
    ['1.1.2-rc.1+meta', '^[^\\+].*', true],
  ])('matches the metadata too: %s against %s is %s', (version, tag, taken) => {
    expect(matchesPrereleaseTag(version, tag)).toBe(taken);
  });

  it('matches the prerelease, and anything with no tag', () => {
    expect(matchesPrereleaseTag('0.2.8-myfeature.4', '^myfeature')).toBe(true);
    expect(matchesPrereleaseTag('0.2.8', 'my')).toBe(false);
    expect(matchesPrereleaseTag('0.2.8-x', '')).toBe(true);
  });
});

describe('the next number', () => {
  it('fills the project template from the last release', () => {
    const template =
      '#{Octopus.Version.LastMajor}.#{Octopus.Version.LastMinor}.#{Octopus.Version.NextPatch}';
    expect(nextVersion(template, '1.4.9')).toBe('1.4.10');
    expect(nextVersion(template)).toBe('0.0.1');
  });

  it('resolves a mask against the last release', () => {
    expect(resolveVersionMask('1.2.i', '1.2.7')).toBe('1.2.8');
    expect(resolveVersionMask('c.c.i-beta', '3.1.7')).toBe('3.1.8-beta');
    expect(resolveVersionMask('1.2.3', '1.2.7')).toBe('1.2.3');
  });
});
