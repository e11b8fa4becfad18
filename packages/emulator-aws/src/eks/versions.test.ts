import { clusterVersions, defaultVersion } from './versions';

describe('versions of clusters', () => {
  const at = new Date('2026-12-03T00:00:00Z');
  const supported = clusterVersions(at).filter(
    ({ versionStatus }) => versionStatus === 'STANDARD_SUPPORT',
  );
  const names = supported.map(({ clusterVersion }) => clusterVersion);

  it.each(['1.36', '1.35'])(
    'has %s in standard support, and a default that stays in it',
    version => {
      expect(names).toContain(version);
      expect(names).toContain(defaultVersion);
    },
  );

  it('leaves what goes into extended support out of it', () => {
    expect(names).not.toContain('1.34');
  });
});
