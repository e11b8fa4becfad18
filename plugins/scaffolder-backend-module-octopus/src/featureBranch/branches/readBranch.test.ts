import { branchSlug } from '@octopus-backstage/plugin-octopus-node';
import { readBranch } from './readBranch';

describe('readBranch', () => {
  it('reads the name of a branch', () => {
    expect(readBranch({ branch: ' refs/heads/fix/login ' })).toEqual({
      branch: 'fix/login',
      labels: [branchSlug('fix/login'), 'fix-login-5e870e'],
      isNamed: true,
      version: undefined,
      findBuildsBy: 'label',
    });
  });

  it('takes a version alone for what its label says', () => {
    expect(readBranch({ version: '0.3.6-fix-login-5e870e243b80.1' })).toEqual({
      branch: 'fix-login-5e870e243b80',
      labels: ['fix-login-5e870e243b80'],
      isNamed: false,
      version: '0.3.6-fix-login-5e870e243b80.1',
      findBuildsBy: 'label',
    });
  });

  it.each([
    ['the present label', '1.0.7-fix-login-5e870e243b80.1'],
    ['metadata', '1.0.7-fix-login-5e870e243b80+77'],
    ['the former label', '1.0.7-fix-login-5e870e.1'],
  ])('takes a version of the branch with %s', (_, version) => {
    expect(readBranch({ branch: 'fix/login', version }).version).toBe(version);
  });

  it.each([
    ['fix/login', '0.3.7-fix-login.1'],
    ['fix-login', '0.3.7-fix-login-5e870e243b80.1'],
    ['fix-login-5e870e243b80', '0.3.7-fix-login-5e870e243b80.1'],
    ['feature/login', '0.3.7-login.1'],
    ['login', '0.3.7-Login.1'],
  ])('refuses for the branch %s the version %s', (branch, version) => {
    expect(() => readBranch({ branch, version })).toThrow(
      /is a build of .* and not of the branch .* Leave out the branch .*build-information/,
    );
  });

  it('leaves it to build information whose version it is, when asked to', () => {
    expect(
      readBranch({
        branch: 'feature/login',
        version: '0.3.7-login.1',
        findBuildsBy: 'build-information',
      }),
    ).toMatchObject({
      branch: 'feature/login',
      version: '0.3.7-login.1',
      findBuildsBy: 'build-information',
    });
    expect(() =>
      readBranch({
        branch: 'feature/login',
        version: '0.3.7',
        findBuildsBy: 'build-information',
      }),
    ).toThrow(/no prerelease part/);
    expect(() =>
      readBranch({
        version: '0.3.7-login.1',
        findBuildsBy: 'build-information',
      }),
    ).toThrow(/only for a branch: give the branch/);
  });
});
