/**
 * The layers of src/featureBranch, lowest first: a folder imports from lower
 * layers only, never from its neighbours in the same layer. What is directly in
 * src/featureBranch and in src/actions is above all of them.
 */
const layers = [
  ['resources'],
  ['context'],
  ['branches', 'projects', 'releases', 'tasks'],
  ['build', 'namespaces', 'source'],
  ['deploying'],
  ['removing'],
  ['ephemeral'],
];

const zones = layers.flatMap((layer, height) =>
  layer.map(folder => ({
    target: `./src/featureBranch/${folder}`,
    from: './src',
    except: [...layers.slice(0, height).flat(), folder, '__testUtils__'].map(
      allowed => `./featureBranch/${allowed}`,
    ),
    message: `Allowed in featureBranch/${folder}: ${[
      ...layers.slice(0, height).flat(),
      'its own files',
    ].join(', ')}. See .eslintrc.js.`,
  })),
);

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  settings: {
    'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
  },
  rules: {
    'import/no-restricted-paths': ['error', { basePath: __dirname, zones }],
  },
});
