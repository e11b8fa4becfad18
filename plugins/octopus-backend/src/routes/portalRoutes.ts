import { OctopusPortalRoute } from '@octopus-backstage/plugin-octopus-common';
import { NotFoundError } from '@backstage/errors';
import { z } from 'zod';
import { ServiceContext } from '../context/ServiceContext';
import { withReason } from '../errors/translateError';
import {
  listBranches,
  listChannels,
  listEnvironments,
  listProjects,
  listReleaseChoices,
  listSpaces,
} from '../services/choices/listChoices';
import { listSpaceChoices } from '../services/choices/listSpaceChoices';
import { PortalRoute } from './portalRoute';

const ofInstance = z.object({
  instance: z.string().min(1).max(200).optional(),
});
const ofReleases = ofInstance.extend({
  channel: z.string().min(1).max(200).optional(),
  search: z.string().max(100).optional(),
});

type PortalRoutes = { [R in OctopusPortalRoute]: PortalRoute<R> };

/**
 * Every route below `/v1` that is about no entity, and the function that serves
 * it. The names of the servers are for any signed-in user, and nothing else of
 * their configuration.
 */
export function portalRoutes(ctx: ServiceContext): PortalRoutes {
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
    'GET /spaces/:space/choices/:kind': {
      query: ofInstance,
      handle: (caller, { params, query }) =>
        listSpaceChoices(ctx, caller, { ...query, ...params }),
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

/**
 * The same for a portal that lets nobody choose: whoever is signed in learns that
 * there are no lists, and Octopus is not asked.
 */
export function withoutChoices(routes: PortalRoutes): PortalRoutes {
  const handle = async () => {
    throw withReason(
      new NotFoundError(
        'This portal does not list what is in Octopus for forms (octopus.pickers.enabled is false)',
      ),
      'pickersOff',
    );
  };
  return {
    ...(Object.fromEntries(
      Object.keys(routes).map(route => [route, { handle }]),
    ) as unknown as PortalRoutes),
    'GET /instances': routes['GET /instances'],
  };
}
