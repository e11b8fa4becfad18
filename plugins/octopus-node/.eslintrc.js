module.exports = require('../../.eslint/layers')(__dirname, [
  ['releases', 'tasks', 'types', 'variables'],
  ['config', 'errors', 'portal', 'referenceArchitecture'],
  ['pacing'],
  ['http'],
  ['adapter', 'client'],
  ['service'],
]);
