import { OctopusRelease } from '@octopus-backstage/plugin-octopus-common';
import { octopubReleases } from '../__testUtils__/releases';
import { releaseChanges } from './releaseChanges';

const build = (...ids: string[]) => [
  {
    packageId: 'octopub',
    version: '1',
    commits: ids.map(id => ({ id, message: `Change ${id}` })),
    workItems: ids.map(id => ({ id: `#${id}` })),
  },
];
/** 0.4.1-login, 0.4.0, 0.3.0, 0.2.0 and 0.1.0, each with its own commit. */
const releases: OctopusRelease[] = octopubReleases().map((release, index) => ({
  ...release,
  buildInformation: build(String(5 - index)),
}));
const [branch, newest, middle, , oldest] = releases;
const between = (
  from: OctopusRelease,
  to: OctopusRelease,
  known = releases,
) => {
  const { commits, workItems, ...changes } = releaseChanges(known, from, to);
  return {
    ...changes,
    commits: commits.map(({ id }) => id),
    workItems: workItems.map(({ id }) => id),
  };
};

describe('releaseChanges', () => {
  it('brings what all releases in between brought, newest first', () => {
    expect(between(oldest, newest)).toEqual({
      packages: [{ name: 'octopub-frontend', from: '0.1.0', to: '0.4.0' }],
      commits: ['4', '3', '2'],
      workItems: ['#4', '#3', '#2'],
      isBackward: false,
      isPartial: false,
    });
  });

  it('takes the same away when it goes back', () => {
    expect(between(newest, oldest)).toMatchObject({
      packages: [{ name: 'octopub-frontend', from: '0.4.0', to: '0.1.0' }],
      commits: ['4', '3', '2'],
      isBackward: true,
    });
  });

  it('leaves out other channels, and what both have', () => {
    const rebuilt = { ...newest, buildInformation: build('4', '3') };
    expect(between(middle, rebuilt, [branch, rebuilt, middle]).commits).toEqual(
      ['4'],
    );
    expect(between(newest, branch).commits).toEqual(['5']);
  });

  it('says that releases in between may be missing', () => {
    expect(between(oldest, newest, releases.slice(0, 3))).toMatchObject({
      commits: ['4', '3'],
      isPartial: true,
    });
  });

  it('names packages that come and go', () => {
    const packages = [{ step: 'Migrate', name: '', version: '7' }];
    expect(between(middle, { ...newest, packages }).packages).toEqual([
      { name: 'Migrate', from: undefined, to: '7' },
      { name: 'octopub-frontend', from: '0.3.0', to: undefined },
    ]);
  });
});
