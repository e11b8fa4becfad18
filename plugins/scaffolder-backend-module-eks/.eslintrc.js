module.exports = require('../../.eslint/layers')(__dirname, [
  ['context'],
  ['aws'],
  ['waiting'],
  ['stack', 'eks', 'elb', 'kubernetes', 'octopus'],
  ['plan'],
  ['steps', 'removal'],
  ['run', 'output'],
  ['actions'],
]);
