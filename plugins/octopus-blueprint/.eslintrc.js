const engine = [
  'engine/model',
  'engine/comparing',
  'engine/conflicts',
  'engine/kinds',
  'engine/objects',
  'engine/space',
  'engine/ledger',
  'engine/planning',
  'engine/tasks',
  'engine/applying',
  'engine/removing',
];

module.exports = require('../../.eslint/layers')(
  __dirname,
  [
    ['manifests'],
    ['scripts'],
    ['blueprint/model'],
    ['blueprint/input'],
    ['blueprint/shared'],
    ['blueprint/steps'],
    ['blueprint/runbooks'],
    ['blueprint/triggers'],
    ['blueprint/projects'],
    ...engine.map(folder => [folder]),
  ],
  [
    {
      target: './src/engine',
      from: './src/blueprint',
      except: ['./model'],
      message: 'The engine works for any blueprint, not for this one.',
    },
  ],
);
