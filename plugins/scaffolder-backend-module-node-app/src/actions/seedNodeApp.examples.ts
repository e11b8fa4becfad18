import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input: object) =>
  stringify({
    steps: [
      {
        id: 'seed',
        action: 'github:seed-node-app',
        name: 'Create the repository',
        input: {
          repoUrl: 'github.com?owner=octopub&repo=shop',
          dockerImage: 'octopub/shop',
          dockerHubUsername: "${{ secrets.dockerHubUsername or '' }}",
          dockerHubToken: "${{ secrets.dockerHubToken or '' }}",
          ...input,
        },
      },
    ],
  });

export const examples: TemplateExample[] = [
  {
    description:
      'Release to the Octopus project of the same name, with a key of the workflow’s own; the content is in the workspace',
    example: step({ octopusApiKey: "${{ secrets.octopusApiKey or '' }}" }),
  },
  {
    description:
      'Let Octopus trust the repository, and create the project that deploys it',
    example: step({
      contentUrl: './content',
      octopusServiceAccount: 'github-actions',
      createOctopusProject: true,
      environment: 'Development',
    }),
  },
  {
    description:
      'Publish to Amazon ECR, with a role that AWS gives to the workflow, and another that it gives to Octopus',
    example: step({
      dockerImage: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/octopub/shop',
      dockerHubUsername: undefined,
      dockerHubToken: undefined,
      awsRoleArn: 'arn:aws:iam::111122223333:role/publish-shop',
      octopusAwsRoleArn: 'arn:aws:iam::111122223333:role/octopus-feeds',
      contentUrl: './content',
      octopusServiceAccount: 'github-actions',
      createOctopusProject: true,
    }),
  },
  {
    description: 'Choose everything',
    example: step({
      description: 'Sells things',
      visibility: 'public',
      owner: 'group:default/octopub',
      codeOwners: 'octopub/shop-team',
      license: 'MIT',
      instance: 'sandbox',
      space: 'Platform',
      project: 'Shop',
      createOctopusProject: true,
      environment: 'Development',
      octopusServiceAccount: 'github-actions',
      topics: ['nodejs', 'octopus-deploy'],
      protectDefaultBranch: false,
      contentUrl: './content',
      token: "${{ secrets.USER_OAUTH_TOKEN or '' }}",
    }),
  },
];
