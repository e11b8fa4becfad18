module.exports = require('../../.eslint/layers')(__dirname, [
  ['config'],
  ['octopus', 'offer'],
  ['entities', 'processors'],
  ['providers'],
]);
