// What every package keeps to. The layers of a package, where it has some, are
// in its own .eslintrc.js.
const skipMessage =
  'Jest runs the body of a suite that is skipped. Use describeUnlessMissing of @octopus-backstage/contract, which does not, and says what was not checked.';

module.exports = {
  root: true,
  plugins: ['import'],
  settings: {
    'import/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    'import/resolver': {
      node: { extensions: ['.ts', '.tsx', '.js', '.json'] },
    },
  },
  rules: {
    // Imports of types count too: a reader who follows them does not see that
    // they are erased.
    'import/no-cycle': 'error',
    'no-restricted-properties': [
      'error',
      ...['describe', 'it', 'test'].map(object => ({
        object,
        property: 'skip',
        message: skipMessage,
      })),
    ],
    'no-restricted-globals': [
      'error',
      ...['xdescribe', 'xit', 'xtest'].map(name => ({
        name,
        message: skipMessage,
      })),
    ],
  },
  overrides: [
    {
      files: ['packages/contract/src/jest/describeUnlessMissing.ts'],
      rules: { 'no-restricted-properties': 'off' },
    },
  ],
};
