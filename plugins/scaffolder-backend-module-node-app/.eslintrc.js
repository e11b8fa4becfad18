module.exports = require('../../.eslint/layers')(__dirname, [
  ['names'],
  ['git'],
  ['github'],
  ['content'],
  ['catalog'],
  ['octopus'],
  ['seeding'],
  ['actions'],
]);
