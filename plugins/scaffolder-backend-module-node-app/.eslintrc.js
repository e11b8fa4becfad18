/** Each folder of `src` may import those after it, and none before it. */
const layers = [
  'actions',
  'seeding',
  'octopus',
  'content',
  'github',
  'git',
  'names',
];

const factory = require('@backstage/cli/config/eslint-factory');

module.exports = factory(__dirname, {
  // The rules about imports see only what they can resolve and parse.
  settings: {
    'import/resolver': { node: { extensions: ['.ts', '.js'] } },
    'import/parsers': { '@typescript-eslint/parser': ['.ts'] },
  },
  rules: {
    'import/no-cycle': 'error',
    'import/no-restricted-paths': [
      'error',
      {
        basePath: `${__dirname}/src`,
        zones: layers.slice(1).map((layer, i) => ({
          target: layer,
          from: layers.slice(0, i + 1),
          except: ['__testUtils__'],
          message: `${layer} must not know of the layers above it.`,
        })),
      },
    ],
  },
});
