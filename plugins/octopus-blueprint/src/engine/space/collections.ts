import { NamedKind } from './Space';

/**
 * Where objects are listed, created and changed, within `/api/{spaceId}/`.
 * Source: octopus-api.md section 3; each form exists in the 2021.2 document
 * and in OctopusDeploy/docs:src/pages/docs/api/_generated (2026.3).
 */
export const collections: Record<NamedKind, { path: string; list: string }> = {
  environment: { path: 'environments', list: 'environments/all' },
  lifecycle: { path: 'lifecycles', list: 'lifecycles/all' },
  feed: { path: 'feeds', list: 'feeds/all' },
  account: { path: 'accounts', list: 'accounts/all' },
  libraryVariableSet: {
    path: 'libraryvariablesets',
    list: 'libraryvariablesets/all',
  },
  projectGroup: { path: 'projectgroups', list: 'projectgroups/all' },
  project: { path: 'projects', list: 'projects/all' },
  channel: { path: 'channels', list: 'channels/all' },
  runbook: { path: 'runbooks', list: 'runbooks/all' },
  trigger: { path: 'projecttriggers', list: 'projecttriggers' },
  workerPool: { path: 'workerpools', list: 'workerpools/all' },
  machine: { path: 'machines', list: 'machines/all' },
};
