import { nextVersion } from './nextVersion';

const scan = {
  ActionName: 'Scan',
  PackageReferenceName: 'web',
  PackageId: 'octopub/scan',
  FeedId: 'Feeds-1',
  IsResolvable: true,
};
const web = { ...scan, ActionName: 'Deploy', PackageId: 'octopub/web' };
const template = {
  NextVersionIncrement: null,
  VersioningPackageStepName: 'Deploy',
  VersioningPackageReferenceName: 'web',
  Packages: [scan, web],
};

describe('nextVersion', () => {
  it('is what Octopus proposes', () => {
    const proposed = { ...template, NextVersionIncrement: '1.0.7' };

    expect(nextVersion(proposed, () => '2.0.0')).toBe('1.0.7');
  });

  it('is that of the package that numbers the project', () => {
    const versionOf = ({ PackageId }: { PackageId: string }) =>
      PackageId === 'octopub/web' ? '2.1.0' : '9.9.9';

    expect(nextVersion(template, versionOf)).toBe('2.1.0');
  });

  it('is unknown where that package is not there', () => {
    const other = { ...template, VersioningPackageReferenceName: null };

    expect(nextVersion(other, () => '2.1.0')).toBeUndefined();
  });
});
