module.exports = require('../../.eslint/layers')(__dirname, [
  ['api', 'context', 'errors', 'filter', 'translations'],
  ['model'],
  ['hooks'],
  ['components/common'],
  [
    'components/channels',
    'components/dialogs',
    'components/environments',
    'components/problems',
    'components/releases',
    'components/search',
    'components/templates',
  ],
  ['components/featureBranches', 'components/runbooks', 'components/task'],
  ['components/cards', 'components/page'],
]);
