import { formatOctopusSpaceRef, parseOctopusSpaceRef } from './spaceResource';

describe('the reference of a space', () => {
  it('is what a policy is asked about', () => {
    expect(
      formatOctopusSpaceRef({ instance: 'acme', id: 'Spaces-1', name: 'Shop' }),
    ).toBe('acme/Spaces-1?name=Shop');
  });

  it.each(['Shop', 'R&D / Ops?', 'Größe 100 %'])('keeps the name %s', name => {
    const space = { instance: 'a/b?c', id: 'Spaces-1', name };
    expect(parseOctopusSpaceRef(formatOctopusSpaceRef(space))).toEqual(space);
  });

  it.each([
    '',
    'acme/Spaces-1',
    'acme/Spaces-1?name=',
    'a/b/c?name=d',
    'a/b?name=%',
  ])('is not %p', ref => {
    expect(parseOctopusSpaceRef(ref)).toBeUndefined();
  });
});
