import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input: object) =>
  stringify({
    steps: [
      {
        id: 'remove',
        action: 'octopus:delete-refarch',
        name: 'Remove the reference architecture',
        input,
      },
    ],
  });

export const examples: TemplateExample[] = [
  {
    description: 'See what would be removed, and what would be kept and why',
    example: step({ space: 'Platform', dryRun: true }),
  },
  {
    description: 'Remove it from the default space',
    example: step({}),
  },
  {
    description: 'Remove it where the projects have names of their own',
    example: step({
      space: 'Platform',
      infrastructureProjectName: 'Cluster',
      frontendProjectName: 'Shop frontend',
    }),
  },
];
