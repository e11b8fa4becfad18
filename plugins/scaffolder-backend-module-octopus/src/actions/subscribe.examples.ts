import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input: object) =>
  stringify({
    steps: [
      {
        id: 'subscribe',
        action: 'octopus:subscribe',
        name: 'Have Octopus notify the portal',
        input,
      },
    ],
  });

export const examples: TemplateExample[] = [
  {
    description: 'See what would be done in the default space',
    example: step({ dryRun: true }),
  },
  {
    description:
      'Set up the subscription of a space, once, however often it runs',
    example: step({ space: 'Platform' }),
  },
  {
    description: 'Send the secret again after another one was configured',
    example: step({ space: 'Platform', renewSecret: true }),
  },
  {
    description: 'Where Octopus reaches the portal at another address',
    example: step({ url: 'http://127.0.0.1:7007/api/octopus' }),
  },
];
