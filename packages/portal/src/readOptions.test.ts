import { readOptions } from './readOptions';

describe('readOptions', () => {
  it('proves the newest Backstage on the new frontend when nothing is said', () => {
    expect(readOptions([])).toEqual({
      frontend: 'new',
      backstage: 'newest',
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
      ]),
    ).toEqual({
      frontend: 'legacy',
      backstage: '1.55',
      build: false,
      packOnly: true,
      keep: true,
    });
  });

  it.each([[['--backstage', '1.0']], [['--old']], [['--backstage']]])(
    'says how it is used when it is told %j',
    args => {
      expect(() => readOptions(args)).toThrow('Usage: ./yarnw portal');
    },
  );
});
