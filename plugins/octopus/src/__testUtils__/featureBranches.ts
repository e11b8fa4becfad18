import {
  OctopusFeatureBranch,
  OctopusFeatureBranches,
} from '@octopus-backstage/plugin-octopus-common';
import { deployment } from './deployment';
import { minutesAgo } from './minutesAgo';

const succeeded = {
  state: 'Success',
  isCompleted: true,
  hasPendingInterruptions: false,
  hasWarningsOrErrors: false,
} as const;
const place = { releaseId: 'Releases-1', environmentId: 'Environments-2' };

const service = (name: string, id: number, version: string) => ({
  entityRef: `component:default/octopub-${name}`,
  title: `Octopub ${name}`,
  isBranchBuild: version.includes('-'),
  deployment: deployment(id, 30, { ...place, version }),
});

/**
 * A copy of Octopub with a branch build of the frontend, which expires
 * tomorrow.
 */
export function loginBranch(
  values: Partial<OctopusFeatureBranch> = {},
): OctopusFeatureBranch {
  return {
    namespace: 'feature-login-1a2b3c',
    environment: { id: 'Environments-2', name: 'Feature Branch' },
    branch: 'feature/login',
    owner: 'user:default/ada',
    startedBy: 'user:default/ada',
    createdAt: minutesAgo(40),
    expiresAt: minutesAgo(-25 * 60),
    status: succeeded,
    services: [
      service('audits', 51, '1.1.0'),
      {
        ...service('frontend', 52, '0.4.1-login.3'),
        url: 'http://login.example.com/',
      },
      service('products', 53, '1.2.0'),
    ],
    ...values,
  };
}

/**
 * A feature branch that was started in Octopus, and whose deployment failed.
 */
export function searchBranch(
  values: Partial<OctopusFeatureBranch> = {},
): OctopusFeatureBranch {
  return {
    namespace: 'search',
    environment: { id: 'Environments-2', name: 'Feature Branch' },
    startedBy: 'Grace Hopper',
    createdAt: minutesAgo(3000),
    status: { ...succeeded, state: 'Failed' },
    services: [service('products', 54, '1.3.0-search.1')],
    ...values,
  };
}

/** Both of them. */
export function featureBranches(
  values: Partial<OctopusFeatureBranches> = {},
): OctopusFeatureBranches {
  return {
    featureBranches: [loginBranch(), searchBranch()],
    fetchedAt: minutesAgo(0),
    isActive: false,
    ...values,
  };
}
