import { ada, olga, sam } from './people';
import type { PortalTestBed } from './portalTestBed';
import { Stock, stockOfAws, stockOfRepository, stockOfSpace } from './stock';

/** What somebody fills into the form of a template, and what comes of it. */
export interface TemplateTask {
  template: string;
  /** Who may run it. */
  person: string;
  task(bed: PortalTestBed): object;
  /** Whatever the template can make or remove. */
  stock(bed: PortalTestBed): Promise<Stock>;
}

/** Typed into forms; each is found wherever it does not belong. */
export const secrets = {
  refarch: {
    awsSecretKey: 'canary-of-an-aws-secret-key-0000000000000',
    dockerHubPassword: 'canary-of-a-password-of-docker-hub',
    githubToken: 'ghp_CanaryOfATokenOfGitHub00000000000000',
    octopusApiKey: 'API-CANARYOFTHEFORMOFSPACES0000',
  },
  nodeApp: {
    dockerHubToken: 'dckr_pat_CanaryOfATokenOfDockerHub',
    octopusApiKey: 'API-CANARYOFTHEFORMOFSERVICES00',
  },
};

const cluster = { clusterName: 'twice', region: 'eu-west-1', space: 'Octopub' };
const branch = { entityRef: 'component:default/octopub-products' };

const stockOfCatalog = async (bed: PortalTestBed, repository: string) => {
  const locations: any[] = await bed.read(ada, 'catalog/locations');
  return locations
    .filter(({ data }) => data.target.includes(`/${repository}/`))
    .map(({ data }) => `location ${data.id}`);
};
const stockOfPlatform = (bed: PortalTestBed) =>
  stockOfSpace(bed.urlOf('Octopus'), 'Platform', [
    'accounts',
    'channels',
    'environments',
    'feeds',
    'libraryvariablesets',
    'lifecycles',
    'projectgroups',
    'projects',
    'projecttriggers',
    'runbooks',
    'runbooksnapshots',
    'subscriptions',
  ]);
const stockOfBranches = async (bed: PortalTestBed) => {
  const { notifications } = await bed.read(olga, 'notifications');
  return [
    ...(await stockOfSpace(bed.urlOf('Octopus'), 'Octopub', [
      'deployments',
      'releases',
      'runbookruns',
    ])),
    ...notifications.map(({ id }: any) => `notification ${id}`),
  ];
};
const stockOfCluster = async (bed: PortalTestBed) => [
  ...(await stockOfAws(bed.urlOf('AWS'))),
  ...(await stockOfSpace(bed.urlOf('Octopus'), 'Octopub', [
    'accounts',
    'machines',
  ])),
  ...(await stockOfRepository(bed.urlOf('GitHub'), 'twice-cluster')),
  ...(await stockOfCatalog(bed, 'twice-cluster')),
];

/**
 * A task for every template. In each row they follow one another; no row touches
 * what is counted in another.
 */
export const templateTasks: TemplateTask[][] = [
  [
    {
      template: 'eks-reference-architecture',
      person: ada,
      task: () => ({
        values: {
          space: 'Platform',
          region: 'eu-central-1',
          dryRun: false,
          awsAccessKey: 'AKIACANARYACCESSKEY0',
          dockerHubUsername: 'octopub-ci',
          subscribe: true,
          // As the form sends secrets.
          awsSecretKey: '***',
          dockerHubPassword: '***',
          githubToken: '***',
          octopusApiKey: '***',
        },
        secrets: secrets.refarch,
      }),
      stock: stockOfPlatform,
    },
    {
      template: 'eks-reference-architecture-delete',
      person: ada,
      task: () => ({
        values: { space: 'Platform', dryRun: false, unsubscribe: true },
      }),
      stock: stockOfPlatform,
    },
  ],
  [
    {
      template: 'octopus-feature-branch',
      person: olga,
      task: () => ({ values: { ...branch, branch: 'pricing' } }),
      stock: stockOfBranches,
    },
    {
      template: 'octopus-feature-branch-delete',
      person: olga,
      task: () => ({ values: { ...branch, namespace: 'feature-pricing' } }),
      stock: stockOfBranches,
    },
  ],
  [
    {
      template: 'octopus-node-app',
      person: sam,
      task: bed => ({
        values: {
          repoUrl: bed.repoUrl('twice'),
          owner: 'group:default/platform',
          space: 'Octopub',
          access: 'key',
          createOctopusProject: true,
          registry: 'docker-hub',
          dockerImage: 'octopub/twice',
          dockerHubUsername: 'octopub-ci',
          // As the form sends secrets.
          dockerHubToken: '***',
          octopusApiKey: '***',
        },
        secrets: secrets.nodeApp,
      }),
      stock: async bed => [
        ...(await stockOfSpace(
          bed.urlOf('Octopus'),
          'Octopub',
          ['channels', 'projects', 'runbooks'],
          project => project === 'twice',
        )),
        ...(await stockOfRepository(bed.urlOf('GitHub'), 'twice')),
        ...(await stockOfCatalog(bed, 'twice')),
      ],
    },
  ],
  [
    {
      template: 'octopus-eks-cluster',
      person: ada,
      task: bed => ({
        values: {
          ...cluster,
          dryRun: false,
          register: true,
          owner: 'platform',
          repoUrl: bed.repoUrl('twice-cluster'),
        },
      }),
      stock: stockOfCluster,
    },
    {
      template: 'octopus-eks-cluster-delete',
      person: ada,
      task: () => ({ values: { ...cluster, dryRun: false } }),
      stock: stockOfCluster,
    },
  ],
];
