import { OctopusSystemView } from '@octopus-backstage/plugin-octopus-common';
import { deployment } from './deployment';
import { minutesAgo } from './minutesAgo';

/** Two components with deployments and one whose project is gone. */
export function systemView(
  values: Partial<OctopusSystemView> = {},
): OctopusSystemView {
  const of = (version: string) => ({
    releaseId: 'Releases-1',
    environmentId: 'Environments-1',
    version,
  });
  return {
    environments: [{ name: 'Development' }, { name: 'Production' }],
    rows: [
      {
        entityRef: 'component:default/octopub-frontend',
        title: 'Octopub frontend',
        current: {
          Development: deployment(1, 30, of('0.4.0')),
          Production: deployment(2, 3000, of('0.1.0')),
        },
        featureBranches: [
          deployment(3, 20, { ...of('0.4.1-login'), namespace: 'login' }),
        ],
      },
      {
        entityRef: 'component:default/octopub-products',
        title: 'Octopub products',
        current: {
          Development: deployment(4, 90, { ...of('1.2.0'), state: 'Failed' }),
        },
      },
      {
        entityRef: 'component:default/octopub-audits',
        title: 'Octopub audits',
        current: {},
        problem: 'Octopus does not know the project eks-octopub-audits.',
      },
    ],
    fetchedAt: minutesAgo(0),
    ...values,
  };
}
