import { OctopusPortalRoute } from '@octopus-backstage/plugin-octopus-common';
import { z } from 'zod';
import { ServiceContext } from '../context/ServiceContext';
import {
  listBranches,
  listChannels,
  listEnvironments,
  listProjects,
  listReleaseChoices,
  listSpaces,
} from '../services/choices/listChoices';
import { PortalRoute } from './portalRoute';

const ofInstance = z.object({
  instance: z.string().min(1).max(200).optional(),
});
const ofReleases = ofInstance.extend({
  channel: z.string().min(1).max(200).optional(),
  search: z.string().max(100).optional(),
});

/**
 * Every route below `/v1` that is about no entity, and the function that serves
 * it. The names of the servers are for any signed-in user, and nothing else of
 * their configuration.
 */
export function portalRoutes(ctx: ServiceContext): {
  [R in OctopusPortalRoute]: PortalRoute<R>;
} {
  return {
    'GET /instances': {
      handle: async () => ({
        instances: ctx.octopus.instances().map(({ name }) => ({ name })),
      }),
    },
    'GET /spaces': {
      query: ofInstance,
      handle: (caller, { query }) => listSpaces(ctx, caller, query.instance),
    },
    'GET /spaces/:space/projects': {
      query: ofInstance,
      handle: (caller, { params, query }) =>
        listProjects(ctx, caller, { ...query, ...params }),
    },
    'GET /spaces/:space/environments': {
      query: ofInstance,
      handle: (caller, { params, query }) =>
        listEnvironments(ctx, caller, { ...query, ...params }),
    },
    'GET /spaces/:space/projects/:project/channels': {
      query: ofInstance,
      handle: (caller, { params, query }) =>
        listChannels(ctx, caller, { ...query, ...params }),
    },
    'GET /spaces/:space/projects/:project/releases': {
      query: ofReleases,
      handle: (caller, { params, query }) =>
        listReleaseChoices(ctx, caller, { ...query, ...params }),
    },
    'GET /spaces/:space/projects/:project/branches': {
      query: ofInstance,
      handle: (caller, { params, query }) =>
        listBranches(ctx, caller, { ...query, ...params }),
    },
  };
}
