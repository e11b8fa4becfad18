import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input: object) =>
  stringify({
    steps: [
      {
        id: 'remove',
        action: 'octopus:delete-feature-branch',
        name: 'Remove the branch',
        input,
      },
    ],
  });

export const examples: TemplateExample[] = [
  {
    description: 'Remove a feature branch, and wait until it is gone',
    example: step({
      entityRef: 'component:default/octopub-frontend',
      namespace: 'newbasket',
    }),
  },
  {
    description:
      'Remove one from another space, by the runbook of the project that is named',
    example: step({
      space: 'Octopub',
      namespace: 'newbasket',
      project: '_ Deploy EKS Octopub Stack',
      wait: false,
    }),
  },
];
