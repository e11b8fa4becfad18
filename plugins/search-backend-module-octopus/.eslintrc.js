module.exports = require('../../.eslint/layers')(__dirname, [
  ['config', 'documents'],
  ['entities', 'octopus'],
  ['collators', 'guard'],
]);
