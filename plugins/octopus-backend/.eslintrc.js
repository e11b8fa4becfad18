module.exports = require('../../.eslint/layers')(__dirname, [
  ['waiting'],
  ['errors', 'resources', 'cache', 'permissions', 'schedule'],
  ['context'],
  ['mapping', 'access'],
  ['target'],
  ['octopus'],
  ['snapshot'],
  ['writes'],
  ['services'],
  [
    'expiry',
    'notifications',
    'readModel',
    'actions',
    'routes',
    'subscriptions',
  ],
]);
