/**
 * The folders of src, from the action down to what everything needs. A folder
 * imports only from lines below its own: so creating does not depend on tearing
 * down, and the clients of AWS, Kubernetes and Octopus know nothing of a plan.
 */
const layers = [
  ['actions'],
  ['run', 'output'],
  ['steps', 'removal'],
  ['plan'],
  ['stack', 'eks', 'elb', 'kubernetes', 'octopus'],
  ['waiting'],
  ['aws'],
  ['context'],
];

const zones = layers.flatMap((layer, depth) =>
  layer.map(folder => ({
    target: `./src/${folder}`,
    from: [
      './src/index.ts',
      './src/module.ts',
      ...[...layers.slice(0, depth).flat(), ...layer]
        .filter(other => other !== folder)
        .map(other => `./src/${other}`),
    ],
    message: 'See the layers in .eslintrc.js.',
  })),
);

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  // Without these the rules on imports do not see TypeScript files.
  settings: {
    'import/parsers': { '@typescript-eslint/parser': ['.ts'] },
    'import/resolver': { node: { extensions: ['.ts', '.js'] } },
  },
  rules: {
    'import/no-cycle': 'error',
    'import/no-restricted-paths': ['error', { basePath: __dirname, zones }],
  },
  // Tests set up whatever they need.
  testRules: { 'import/no-restricted-paths': 'off' },
});
