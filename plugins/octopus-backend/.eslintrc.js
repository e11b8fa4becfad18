// From the leaves up: a folder may import from those before it, and no others.
const layers = [
  ['errors', 'resources', 'cache', 'permissions'],
  ['context'],
  ['mapping', 'access'],
  ['target'],
  ['octopus'],
  ['snapshot'],
  ['writes'],
  ['services'],
  ['expiry', 'actions', 'routes'],
];

const zones = layers.flatMap((layer, index) =>
  layer.map(folder => ({
    target: `./src/${folder}`,
    from: './src',
    except: [folder, ...layers.slice(0, index).flat(), '__testUtils__'].map(
      allowed => `./${allowed}`,
    ),
    message: `${folder} may import only from the layers below it, see .eslintrc.js.`,
  })),
);

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  settings: {
    // The rule ignores imports that it cannot resolve.
    'import/resolver': { node: { extensions: ['.ts', '.js'] } },
  },
  rules: {
    'import/no-restricted-paths': ['error', { basePath: __dirname, zones }],
  },
});
