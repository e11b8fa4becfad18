// What is directly in src/featureBranch, and src/actions, are above all of these.
const layers = [
  ['resources'],
  ['context'],
  ['branches', 'projects', 'releases', 'tasks'],
  ['build', 'namespaces', 'source'],
  ['deploying'],
  ['removing'],
  ['ephemeral'],
];

module.exports = require('../../.eslint/layers')(
  __dirname,
  layers.map(layer => layer.map(folder => `featureBranch/${folder}`)),
);
