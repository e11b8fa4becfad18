import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Create the cluster of the reference architecture',
    example: stringify({
      steps: [
        {
          action: 'eks:create-cluster',
          id: 'cluster',
          name: 'Create the cluster',
          input: { clusterName: 'octopus', region: 'ap-southeast-2' },
        },
      ],
    }),
  },
  {
    description:
      'Show what it would take in one of several AWS accounts, and change nothing',
    example: stringify({
      steps: [
        {
          action: 'eks:create-cluster',
          id: 'cluster',
          name: 'Plan the cluster',
          input: {
            clusterName: 'octopus',
            region: 'eu-west-1',
            awsAccount: '111111111111',
            dryRun: true,
          },
        },
      ],
    }),
  },
  {
    description: 'Create a cluster without nodes in existing subnets',
    example: stringify({
      steps: [
        {
          action: 'eks:create-cluster',
          id: 'cluster',
          name: 'Create the cluster',
          input: {
            clusterName: 'batch',
            region: 'eu-west-1',
            nodeGroup: false,
            environments: [],
            privateSubnets: ['subnet-0a1b2c3d', 'subnet-4e5f6a7b'],
            clusterRole: 'arn:aws:iam::111111111111:role/eks-control-plane',
            fargateRole: 'arn:aws:iam::111111111111:role/eks-pods',
          },
        },
      ],
    }),
  },
];
