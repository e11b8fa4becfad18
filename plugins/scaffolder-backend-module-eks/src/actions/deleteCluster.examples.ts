import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Delete the cluster of the reference architecture',
    example: stringify({
      steps: [
        {
          action: 'eks:delete-cluster',
          id: 'delete',
          name: 'Delete the cluster',
          input: { clusterName: 'octopus', region: 'ap-southeast-2' },
        },
      ],
    }),
  },
  {
    description: 'Show what would be deleted, and delete nothing',
    example: stringify({
      steps: [
        {
          action: 'eks:delete-cluster',
          id: 'delete',
          name: 'Plan the deletion',
          input: {
            clusterName: 'octopus',
            region: 'ap-southeast-2',
            dryRun: true,
          },
        },
      ],
    }),
  },
];
