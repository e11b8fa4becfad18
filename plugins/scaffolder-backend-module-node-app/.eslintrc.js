module.exports = require('../../.eslint/layers')(__dirname, [
  ['names'],
  ['git'],
  ['github'],
  ['content'],
  ['octopus'],
  ['seeding'],
  ['actions'],
]);
