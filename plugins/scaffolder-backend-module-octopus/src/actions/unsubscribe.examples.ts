import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input: object) =>
  stringify({
    steps: [
      {
        id: 'unsubscribe',
        action: 'octopus:unsubscribe',
        name: 'Stop Octopus from notifying the portal',
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
    description: 'Delete the subscription of a space that notifies this portal',
    example: step({ space: 'Platform' }),
  },
];
