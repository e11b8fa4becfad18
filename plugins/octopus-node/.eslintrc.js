module.exports = require('../../.eslint/layers')(__dirname, [
  ['projects', 'releases', 'tasks', 'types', 'variables'],
  ['config', 'errors', 'portal', 'referenceArchitecture'],
  ['pacing'],
  ['http'],
  ['adapter', 'client'],
  ['service'],
]);
