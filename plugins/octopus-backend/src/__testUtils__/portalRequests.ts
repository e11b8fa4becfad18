import { OctopusPortalRoute } from '@octopus-backstage/plugin-octopus-common';

/**
 * A request for every route of no entity, in the space and the project that
 * `createShop` makes: one that is left out is an error of its type.
 */
export const portalRequests: Record<OctopusPortalRoute, string> = {
  'GET /instances': 'instances',
  'GET /spaces': 'spaces',
  'GET /spaces/:space/projects': 'spaces/Octopub/projects',
  'GET /spaces/:space/environments': 'spaces/Octopub/environments',
  'GET /spaces/:space/choices/:kind': 'spaces/Octopub/choices/target-tags',
  'GET /spaces/:space/projects/:project/channels':
    'spaces/Octopub/projects/Shop/channels',
  'GET /spaces/:space/projects/:project/releases':
    'spaces/Octopub/projects/Shop/releases',
  'GET /spaces/:space/projects/:project/branches':
    'spaces/Octopub/projects/Shop/branches',
};
