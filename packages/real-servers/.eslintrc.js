module.exports = require('../../.eslint/layers')(__dirname, [
  ['process'],
  ['servers'],
]);
