module.exports = require('../../.eslint/layers')(__dirname, [
  ['config'],
  ['octopus'],
  ['entities', 'processors'],
  ['providers'],
]);
