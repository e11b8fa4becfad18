module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // It starts a backend, so it may name the plugins of one.
    '@backstage/no-mixed-plugin-imports': [
      'warn',
      { excludedFiles: ['**/viewers/portalProcess.ts'] },
    ],
  },
});
