const message =
  'Jest runs the body of a suite that is skipped. Use describeUnlessMissing of @octopus-backstage/contract, which does not, and says what was not checked.';

module.exports = {
  root: true,
  rules: {
    'no-restricted-properties': [
      'error',
      ...['describe', 'it', 'test'].map(object => ({
        object,
        property: 'skip',
        message,
      })),
    ],
    'no-restricted-globals': [
      'error',
      ...['xdescribe', 'xit', 'xtest'].map(name => ({ name, message })),
    ],
  },
  overrides: [
    {
      files: ['packages/contract/src/jest/describeUnlessMissing.ts'],
      rules: { 'no-restricted-properties': 'off' },
    },
  ],
};
