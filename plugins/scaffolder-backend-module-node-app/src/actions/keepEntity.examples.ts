import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Publish the catalog file of a cluster, to register it afterwards',
    example: stringify({
      steps: [
        {
          id: 'keep',
          action: 'github:keep-entity',
          name: 'Publish the catalog file',
          input: {
            repoUrl: 'github.com?owner=octopub&repo=shop-cluster',
            entity: '${{ steps.cluster.output.entity }}',
            description: 'The cluster of the shop',
          },
        },
      ],
    }),
  },
];
