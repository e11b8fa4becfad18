import { toFindableRunbook, toListedRelease } from './toFindable';

const release = {
  Id: 'Releases-1',
  Version: '1.4.2',
  ChannelId: 'Channels-1',
  ProjectId: 'Projects-1',
  Assembled: '2026-11-01T10:00:00.000Z',
  ReleaseNotes: null,
  SelectedPackages: null,
};

describe('toListedRelease', () => {
  it('names packages and changes once, issues before commits', () => {
    const { found } = toListedRelease({
      ...release,
      ReleaseNotes: 'Faster checkout',
      SelectedPackages: [
        {
          ActionName: 'Deploy',
          PackageReferenceName: 'octopub/shop',
          Version: '1.4.2',
        },
        { ActionName: 'Migrate', PackageReferenceName: '', Version: '3.0.0' },
      ],
      BuildInformation: ['octopub/shop', 'octopub/api'].map(PackageId => ({
        PackageId,
        Version: '1.4.2',
        Commits: [{ Id: 'abc', Comment: 'Ask once\n\nand not twice' }],
        WorkItems: [{ Id: 'SHOP-7', Description: 'The basket forgets' }],
      })),
    });
    expect(found).toEqual({
      version: '1.4.2',
      assembled: '2026-11-01T10:00:00.000Z',
      releaseNotes: 'Faster checkout',
      packages: ['octopub/shop 1.4.2', 'octopub/api 1.4.2', 'Migrate 3.0.0'],
      changes: ['SHOP-7 The basket forgets', 'Ask once'],
    });
  });

  it('shortens long notes, and leaves out what Octopus returns as null', () => {
    const ReleaseNotes = 'x'.repeat(3_000);
    const { found } = toListedRelease({ ...release, ReleaseNotes });
    expect(found.releaseNotes).toBe(`${'x'.repeat(2_000)}…`);
    expect(toListedRelease(release).found).toEqual({
      version: '1.4.2',
      assembled: '2026-11-01T10:00:00.000Z',
      packages: [],
      changes: [],
    });
  });
});

describe('toFindableRunbook', () => {
  it('has a description only where there is one', () => {
    const runbook = { Id: 'Runbooks-1', Name: 'Get Pods', Description: null };
    expect(toFindableRunbook(runbook)).toEqual({
      id: 'Runbooks-1',
      name: 'Get Pods',
    });
    expect(
      toFindableRunbook({ ...runbook, Description: 'Lists pods' }),
    ).toMatchObject({ description: 'Lists pods' });
  });
});
