module.exports = require('../../.eslint/layers.js')(
  __dirname,
  [['build'], ['server'], ['jest']],
  [],
);
