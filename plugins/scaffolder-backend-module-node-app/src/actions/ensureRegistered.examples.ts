import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Register what an earlier step has put into a repository',
    example: stringify({
      steps: [
        {
          id: 'register',
          action: 'catalog:ensure-registered',
          name: 'Register it in the catalog',
          input: {
            catalogInfoUrl: '${{ steps.keep.output.catalogInfoUrl }}',
          },
        },
      ],
    }),
  },
];
