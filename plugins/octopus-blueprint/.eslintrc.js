/** Folders and files from the bottom up: none imports one that comes after it. */
const layers = [
  'src/manifests/**',
  'src/scripts/**',
  'src/blueprint/model/**',
  'src/blueprint/input/**',
  'src/blueprint/shared/**',
  'src/blueprint/steps/**',
  'src/blueprint/runbooks/**',
  'src/blueprint/triggers/**',
  'src/blueprint/projects/**',
  'src/engine/model/**',
  'src/engine/comparing/**',
  'src/engine/kinds/**',
  'src/engine/objects/**',
  'src/engine/space/**',
  'src/engine/ledger/**',
  'src/engine/planning/**',
  'src/engine/tasks/**',
  'src/engine/applying/**',
  'src/engine/removing/**',
  // What puts the folders together.
  'src/blueprint/*.ts',
  'src/engine/*.ts',
  'src/*.ts',
];

const zones = [
  ...layers.map((target, index) => ({
    target,
    from: layers.slice(index + 1),
    message: 'That is a higher layer; .eslintrc.js has their order.',
  })),
  { target: 'src/blueprint/*.ts', from: 'src/engine/**' },
  {
    target: 'src/engine/**',
    from: 'src/blueprint',
    except: ['model'],
    message: 'The engine works for any blueprint, not for this one.',
  },
].filter(({ from }) => from.length);

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  // Without it the rule resolves no TypeScript file, and so allows all imports.
  settings: { 'import/resolver': { node: { extensions: ['.ts', '.js'] } } },
  testRules: { 'import/no-restricted-paths': 'off' },
  rules: {
    'import/no-restricted-paths': ['error', { basePath: __dirname, zones }],
  },
});
