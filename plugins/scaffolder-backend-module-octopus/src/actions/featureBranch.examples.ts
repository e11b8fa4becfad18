import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input: object) =>
  stringify({
    steps: [
      {
        id: 'deploy',
        action: 'octopus:feature-branch',
        name: 'Deploy the branch',
        input,
      },
    ],
  });

export const examples: TemplateExample[] = [
  {
    description:
      'Deploy the newest build of a branch, with a copy of Development around it',
    example: step({
      entityRef: 'component:default/octopub-frontend',
      branch: 'newbasket',
    }),
  },
  {
    description: 'Deploy one build, which expires after a week',
    example: step({
      entityRef: 'component:default/octopub-products',
      version: '0.3.5-pricing.2',
      expiresIn: '7 days',
    }),
  },
  {
    description:
      'Copy Production, name the namespace and the project, and do not wait for the last task',
    example: step({
      space: 'Octopub',
      project: 'EKS Octopub Audits',
      branch: 'export',
      namespace: 'export-for-sales',
      sourceEnvironment: 'Production',
      wait: false,
    }),
  },
  {
    description:
      'Find the build by its build information, where another tool such as GitVersion makes the versions',
    example: step({
      entityRef: 'component:default/octopub-frontend',
      branch: 'newbasket',
      findBuildsBy: 'build-information',
    }),
  },
];
