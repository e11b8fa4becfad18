import { parseCodeOwners } from './codeOwners';

describe('parseCodeOwners', () => {
  it.each([
    ['ada', '@ada'],
    ['@ada', '@ada'],
    ['octopub/platform', '@octopub/platform'],
    ['Octopub/web.team_1', '@Octopub/web.team_1'],
    ['', undefined],
    [undefined, undefined],
  ])('takes %s', (given, codeOwners) => {
    expect(parseCodeOwners(given, 'octopub').codeOwners).toBe(codeOwners);
  });

  it.each(['group:default/platform', 'a b', 'octopub/', 'a\n* @b'])(
    'refuses %j, and says what it takes',
    given => {
      expect(() => parseCodeOwners(given, 'octopub')).toThrow(
        expect.objectContaining({
          name: 'InputError',
          message: expect.stringContaining('octopub/platform'),
        }),
      );
    },
  );

  it('leaves out a team that GitHub would ignore, and says so', () => {
    expect(parseCodeOwners('others/platform', 'octopub')).toEqual({
      remark: expect.stringContaining('others/platform'),
    });
  });
});
