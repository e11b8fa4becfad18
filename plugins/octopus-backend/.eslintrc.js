module.exports = require('../../.eslint/layers')(__dirname, [
  ['errors', 'resources', 'cache', 'permissions', 'schedule'],
  ['following'],
  ['context'],
  ['mapping', 'access'],
  ['target'],
  ['octopus'],
  ['snapshot'],
  ['writes'],
  ['services'],
  ['follower'],
  ['expiry', 'notifications', 'readModel', 'actions', 'routes'],
]);
