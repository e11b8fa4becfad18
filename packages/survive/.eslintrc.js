module.exports = require('../../.eslint/layers')(__dirname, [
  ['command', 'comparing', 'results'],
  ['world'],
  ['states', 'portal'],
  ['rounds', 'viewers'],
  ['scenarios'],
]);
