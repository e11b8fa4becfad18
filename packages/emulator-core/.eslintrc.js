module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  // It knows none of the servers, and nothing else of ours.
  restrictedImportPatterns: ['@octopus-backstage/*'],
});
