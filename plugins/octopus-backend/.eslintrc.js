module.exports = require('../../.eslint/layers')(__dirname, [
  ['errors', 'resources', 'cache', 'permissions'],
  ['context'],
  ['mapping', 'access'],
  ['target'],
  ['octopus'],
  ['snapshot'],
  ['writes'],
  ['services'],
  ['expiry', 'actions', 'routes'],
]);
