const factory = require('@backstage/cli/config/eslint-factory');

/**
 * The ESLint configuration of a package whose folders are in layers.
 *
 * A folder of `src` may import from lower layers and from itself, and from
 * nothing else in `src`: not from its neighbours in the same layer, and not from
 * what is directly in `src`, which puts the folders together. Folders that are
 * named in no layer are free. Tests set up whatever they need.
 *
 * @param {string} dir - `__dirname` of the package
 * @param {string[][]} layers - folders below `src`, lowest layer first
 * @param {object[]} zones - further zones of `import/no-restricted-paths`
 */
module.exports = function layered(dir, layers, zones = []) {
  const folders = layers.flatMap((layer, height) =>
    layer.map(folder => ({
      target: `./src/${folder}`,
      from: './src',
      except: [folder, ...layers.slice(0, height).flat()].map(
        allowed => `./${allowed}`,
      ),
      message: `${folder} may import from lower layers only: see the .eslintrc.js of this package.`,
    })),
  );
  return factory(dir, {
    rules: {
      'import/no-restricted-paths': [
        'error',
        { basePath: dir, zones: [...folders, ...zones] },
      ],
    },
    testRules: { 'import/no-restricted-paths': 'off' },
  });
};
