module.exports = require('../../.eslint/layers')(__dirname, [
  ['encoding', 'waiting'],
  ['checkpoints', 'projects', 'releases', 'tasks', 'types', 'variables'],
  ['config', 'errors', 'permissions', 'portal', 'referenceArchitecture'],
  ['pacing'],
  ['http'],
  ['database'],
  ['adapter', 'client', 'locks'],
  ['service'],
]);
