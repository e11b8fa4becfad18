import { replaceGenerated } from './replaceGenerated';

const document = [
  '# Ports',
  '<!-- generated: ports -->',
  '',
  'old',
  '',
  '<!-- /generated -->',
  'Prose.',
  '',
].join('\n');

describe('replaceGenerated', () => {
  it('writes anew what is between marks, and nothing else', async () => {
    const written = await replaceGenerated(document, {
      ports: () => '7101 costs $1\n',
    });
    expect(written).toBe(document.replace('old', '7101 costs $1'));
    await expect(
      replaceGenerated(written, { ports: () => '7101 costs $1' }),
    ).resolves.toBe(written);
  });

  it('refuses a name that nothing generates', async () => {
    await expect(
      replaceGenerated(document, { addresses: () => '' }),
    ).rejects.toThrow("Nothing generates 'ports'; there are addresses");
  });

  it.each([
    ['the end', document.replace('<!-- /generated -->', '')],
    ['the beginning', document.replace('<!-- generated: ports -->', '')],
  ])('refuses marks without %s', async (_, broken) => {
    await expect(replaceGenerated(broken, { ports: () => '' })).rejects.toThrow(
      'needs a <!-- /generated -->',
    );
  });
});
