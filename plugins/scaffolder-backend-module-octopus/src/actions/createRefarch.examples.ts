import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input: object) =>
  stringify({
    steps: [
      {
        id: 'refarch',
        action: 'octopus:create-refarch',
        name: 'Fill the space',
        input,
      },
    ],
  });

export const examples: TemplateExample[] = [
  {
    description:
      'Fill the default space of the only instance, and enter the credentials in Octopus later',
    example: step({}),
  },
  {
    description: 'See what a run would do, without changing anything',
    example: step({ space: 'Platform', dryRun: true }),
  },
  {
    description: 'Give all credentials, from the secret fields of the template',
    example: step({
      instance: 'sandbox',
      space: 'Platform',
      awsAccessKey: '${{ parameters.awsAccessKey }}',
      awsSecretKey: "${{ secrets.awsSecretKey or '' }}",
      dockerHubUsername: '${{ parameters.dockerHubUsername }}',
      dockerHubPassword: "${{ secrets.dockerHubPassword or '' }}",
      githubToken: "${{ secrets.githubToken or '' }}",
      octopusApiKey: "${{ secrets.octopusApiKey or '' }}",
    }),
  },
  {
    description: 'Choose the names, the cluster and the scaling hours',
    example: step({
      space: 'Platform',
      infrastructureProjectName: 'Cluster',
      frontendProjectName: 'Shop frontend',
      region: 'eu-central-1',
      clusterName: 'shop',
      scaleToZeroAt: '20:30',
      scaleToOneAt: '06:30',
      timezone: 'Europe/Berlin',
    }),
  },
  {
    description:
      'Take over projects of the same names, and undo edits that people made',
    example: step({
      space: 'Platform',
      existing: 'adopt',
      edited: 'overwrite',
      scaling: false,
    }),
  },
];
