module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  // An emulator knows no plugin and no other emulator.
  restrictedImportPatterns: [
    '@octopus-backstage/*',
    '!@octopus-backstage/contract',
    '!@octopus-backstage/emulator-core',
    '!@octopus-backstage/kubernetes-judge',
  ],
});
