import { createMockDirectory } from '@backstage/backend-test-utils';
import { restoreDotNames } from './restoreDotNames';

describe('restoreDotNames', () => {
  const folder = createMockDirectory();
  const packed = {
    'dot-gitignore': 'node_modules',
    'dot-github': { workflows: { 'build.yaml': 'on: push' }, 'dot-x': '' },
    src: { 'dot-keep': '', 'a-dot-b.js': '', 'dot-': '', 'dot-.': '' },
  };

  it('gives files and folders their names back, at any depth', async () => {
    folder.setContent(packed);
    await restoreDotNames(folder.path, 'dot-');
    expect(folder.content({ shouldReadAsText: true })).toEqual({
      '.gitignore': 'node_modules',
      '.github': { workflows: { 'build.yaml': 'on: push' }, '.x': '' },
      src: { '.keep': '', 'a-dot-b.js': '', 'dot-': '', 'dot-.': '' },
    });
  });

  it('renames nothing without a prefix', async () => {
    folder.setContent(packed);
    await restoreDotNames(folder.path, '');
    expect(folder.content({ shouldReadAsText: true })).toEqual(packed);
  });
});
