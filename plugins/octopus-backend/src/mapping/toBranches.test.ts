import { branchSlug } from '@octopus-backstage/plugin-octopus-node';
import { InformationResource } from '../resources/builds';
import { toBranches } from './toBranches';

const map = (
  versions: (string | [string, string])[],
  informed: Partial<InformationResource>[] = [],
) =>
  toBranches([
    {
      versions: versions
        .map(each => [each].flat())
        .map(([Version, Published]) => ({ Version, Published })),
      informed: informed.map(each => ({
        PackageId: 'shop',
        Version: '',
        ...each,
      })),
    },
  ]);

describe('toBranches', () => {
  it('finds the newest build of each branch by the label of its versions', () => {
    expect(
      map(['0.2.6-login.10', '0.2.6-login.9', '0.2.6', '0.2.5-cart.1']),
    ).toEqual([
      {
        branch: 'login',
        isNameKnown: true,
        byLabel: { version: '0.2.6-login.10' },
        builds: [
          { version: '0.2.6-login.10', foundBy: ['label'] },
          { version: '0.2.6-login.9', foundBy: ['label'] },
        ],
      },
      {
        branch: 'cart',
        isNameKnown: true,
        byLabel: { version: '0.2.5-cart.1' },
        builds: [{ version: '0.2.5-cart.1', foundBy: ['label'] }],
      },
    ]);
  });

  it('names a branch by its build information, and says who built it when', () => {
    const label = branchSlug('Feature/Login');
    const version = `0.2.6-${label}.4`;
    const build = {
      version,
      builtAt: '2026-11-28T10:00:00Z',
      builtBy: 'GitHub Actions',
      buildNumber: '17',
      commit: 'abcdef0',
      message: 'Add a login',
    };
    expect(
      map(
        [version],
        [
          {
            Version: version,
            Branch: 'refs/heads/Feature/Login',
            BuildEnvironment: 'GitHub Actions',
            BuildNumber: '17',
            VcsCommitNumber: 'abcdef0',
            Commits: [{ Id: 'abcdef0', Comment: 'Add a login\n\nAt last.' }],
            Created: '2026-11-28T10:00:00Z',
          },
        ],
      ),
    ).toEqual([
      {
        branch: 'Feature/Login',
        isNameKnown: true,
        byLabel: build,
        byBuildInformation: build,
        builds: [{ ...build, foundBy: ['label', 'build-information'] }],
      },
    ]);
  });

  it('says when a hash hides the name of a branch', () => {
    const label = branchSlug('Feature/Login');
    const version = `0.2.6-${label}.4`;
    expect(map([version])).toEqual([
      {
        branch: label,
        isNameKnown: false,
        builds: [{ version, foundBy: [] }],
      },
    ]);
  });

  it('finds no build by a label that the branch does not have', () => {
    // GitVersion's label of both `feature/login` and `fix/login`.
    const version = '0.2.6-login.4';
    expect(map([version], [{ Version: version, Branch: 'fix/login' }])).toEqual(
      [
        {
          branch: 'fix/login',
          isNameKnown: true,
          byBuildInformation: { version },
          builds: [{ version, foundBy: ['build-information'] }],
        },
      ],
    );
  });

  it('keeps the two ways apart where their newest builds differ', () => {
    expect(
      map(
        ['0.2.6-login.5', '0.2.6-login.4'],
        [{ Version: '0.2.6-login.4', Branch: 'login' }],
      ),
    ).toEqual([
      {
        branch: 'login',
        isNameKnown: true,
        byLabel: { version: '0.2.6-login.5' },
        byBuildInformation: { version: '0.2.6-login.4' },
        builds: [
          { version: '0.2.6-login.5', foundBy: ['label'] },
          { version: '0.2.6-login.4', foundBy: ['label', 'build-information'] },
        ],
      },
    ]);
  });

  it('says which branches have no build in the feed any more', () => {
    expect(
      map(
        ['0.2.6-cart.1'],
        [
          { Version: '0.2.5-login.1', Branch: 'login' },
          // The main line, of which no prerelease is known.
          { Version: '0.2.5', Branch: 'main' },
        ],
      ),
    ).toEqual([
      {
        branch: 'cart',
        isNameKnown: true,
        byLabel: { version: '0.2.6-cart.1' },
        builds: [{ version: '0.2.6-cart.1', foundBy: ['label'] }],
      },
      { branch: 'login', isNameKnown: true, builds: [] },
    ]);
  });

  it('has a version of several packages once, with all that is known of it', () => {
    const version = '0.2.6-login.1';
    const found = toBranches([
      { versions: [{ Version: version }], informed: [] },
      {
        versions: [{ Version: version }],
        informed: [
          {
            PackageId: 'shop-worker',
            Version: version,
            Branch: 'login',
            BuildNumber: '17',
          },
        ],
      },
    ]);
    expect(found.map(({ builds }) => builds)).toEqual([
      [{ version, buildNumber: '17', foundBy: ['label', 'build-information'] }],
    ]);
  });

  it('has no more builds of a branch than people look through', () => {
    const versions = Array.from({ length: 40 }, (_, n) => `0.2.6-login.${n}`);
    const [{ builds = [] }] = map(versions);
    expect([builds.length, builds[0].version]).toEqual([30, '0.2.6-login.39']);
  });

  it('has the newest build first, where the feed knows times', () => {
    const branches = map([
      ['0.3.0-old.1', '2026-01-01T00:00:00Z'],
      ['0.2.0-new.1', '2026-02-01T00:00:00Z'],
    ]).map(({ branch }) => branch);
    expect(branches).toEqual(['new', 'old']);
  });
});
