import { allPortals, readOptions } from './readOptions';

describe('readOptions', () => {
  it('proves the newest Backstage on the new frontend when nothing is said', () => {
    expect(readOptions([])).toEqual({
      portals: [{ frontend: 'new', backstage: 'newest' }],
      build: true,
      packOnly: false,
      keep: false,
    });
  });

  it('reads what is said', () => {
    expect(
      readOptions([
        ...['--legacy', '--backstage', '1.55'],
        ...['--no-build', '--pack-only', '--keep'],
        ...['--tarballs', 'packed'],
      ]),
    ).toEqual({
      portals: [{ frontend: 'legacy', backstage: '1.55' }],
      build: false,
      packOnly: true,
      tarballs: 'packed',
      keep: true,
    });
  });

  it('proves all portals one after another', () => {
    expect(readOptions(['--all']).portals).toBe(allPortals);
  });

  it.each([
    [['--backstage', '1.0']],
    [['--old']],
    [['--backstage']],
    [['--tarballs']],
    [['--all', '--legacy']],
    [['--all', '--backstage', 'newest']],
  ])('says how it is used when it is told %j', args => {
    expect(() => readOptions(args)).toThrow('Usage: ./yarnw portal');
  });
});
