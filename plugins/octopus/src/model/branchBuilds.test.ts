import { OctopusBranchChoice } from '@octopus-backstage/plugin-octopus-common';
import { branchBuilds } from './branchBuilds';

const build = (
  version: string,
  ...foundBy: ('label' | 'build-information')[]
) => ({ version, foundBy });

const branches: OctopusBranchChoice[] = [
  {
    branch: 'login',
    isNameKnown: true,
    builds: [
      build('0.2.6-login.2', 'label', 'build-information'),
      build('0.2.6-login.1', 'label'),
    ],
  },
  {
    branch: 'cart-0123456789ab',
    isNameKnown: false,
    builds: [build('0.2.6-cart-0123456789ab.1')],
  },
  {
    branch: 'cart',
    isNameKnown: true,
    builds: [build('0.2.6-cart.1', 'label')],
  },
  // From a backend that does not tell builds.
  { branch: 'old', isNameKnown: true },
];

const versions = (wanted: Parameters<typeof branchBuilds>[1]) =>
  branchBuilds(branches, wanted).map(({ build: { version }, isFound }) =>
    isFound ? version : `not ${version}`,
  );

describe('branchBuilds', () => {
  it.each([
    [
      'all without a branch',
      {},
      [
        '0.2.6-login.2',
        '0.2.6-login.1',
        '0.2.6-cart-0123456789ab.1',
        '0.2.6-cart.1',
      ],
    ],
    [
      'those of a branch',
      { branch: 'refs/heads/login' },
      ['0.2.6-login.2', '0.2.6-login.1'],
    ],
    [
      'which of them build information names',
      { branch: 'login', findBuildsBy: 'build-information' },
      ['0.2.6-login.2', 'not 0.2.6-login.1'],
    ],
    [
      'what a branch may have been called by a hash',
      { branch: 'Cart' },
      ['0.2.6-cart-0123456789ab.1'],
    ],
    ['none where none is told', { branch: 'old' }, []],
  ])('are %s', (_, wanted, expected) => {
    expect(versions(wanted)).toEqual(expected);
  });

  it('have each version once, and no more than people look through', () => {
    const many = Array.from({ length: 300 }, (_, n) => build(`0.0.${n}-x.1`));
    const found = branchBuilds(
      ['x', 'y'].map(branch => ({ branch, isNameKnown: true, builds: many })),
      {},
    );
    expect(new Set(found.map(each => each.build.version)).size).toBe(200);
    expect(found).toHaveLength(200);
  });
});
