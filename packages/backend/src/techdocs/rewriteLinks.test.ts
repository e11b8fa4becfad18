import { rewriteLinks, Tree } from './rewriteLinks';

const kinds: Record<string, 'file' | 'folder'> = {
  'pages/tour.md': 'file',
  'pages/how-to': 'folder',
  'pages/reference': 'folder',
  'pages/reference/README.md': 'file',
  'plugins/octopus': 'folder',
  'plugins/octopus/README.md': 'file',
};
const tree: Tree = {
  docsDir: 'pages',
  repoUrl: 'https://git.example/acme/portal',
  kindOf: path => kinds[path],
};

describe('rewriteLinks', () => {
  it.each([
    ['a document beside it', '[a](tour.md#start)', '[a](tour.md#start)'],
    ['a place in itself', '[a](#start)', '[a](#start)'],
    ['another site', '[a](https://x.example)', '[a](https://x.example)'],
    ['a folder with a README', '[a](reference/)', '[a](reference/README.md)'],
    [
      'a folder without one',
      '[a](how-to)',
      '[a](https://git.example/acme/portal/tree/main/pages/how-to)',
    ],
    [
      'a document elsewhere',
      '[a](../plugins/octopus/README.md#install)',
      '[a](https://git.example/acme/portal/blob/main/plugins/octopus/README.md#install)',
    ],
    [
      'a folder elsewhere',
      '![a](../plugins/octopus)',
      '![a](https://git.example/acme/portal/tree/main/plugins/octopus)',
    ],
  ])('knows %s', (_, before, after) => {
    expect(rewriteLinks('pages/start.md', before, tree)).toBe(after);
  });

  it('leaves code as it is', () => {
    const text = '`[a](../b.md)`\n\n```md\n[a](../b.md)\n```\n';
    expect(rewriteLinks('pages/start.md', text, tree)).toBe(text);
  });
});
