import { OctopusServiceRoutes } from '@octopus-backstage/plugin-octopus-common';
import { z, ZodType } from 'zod';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { getSearchContents } from '../services/search/getSearchContents';

/** How many entities one request may ask about: each may cost requests to Octopus. */
const MOST = 25;

const searchQuery = z.object({
  part: z.enum(['releases', 'runbooks']),
  // One reference comes as a text, several come as a list.
  entityRef: z.preprocess(
    value => (typeof value === 'string' ? [value] : value),
    z.array(z.string().min(1)).min(1).max(MOST),
  ),
});

type ServiceRoutes = {
  [R in keyof OctopusServiceRoutes]: {
    query: ZodType<OctopusServiceRoutes[R]['query']>;
    handle(
      caller: Caller,
      input: { query: OctopusServiceRoutes[R]['query'] },
    ): Promise<OctopusServiceRoutes[R]['response']>;
  };
};

/**
 * Every route below `/v1` that is for other plugins of the backend. No user may
 * ask: what they respond with is not held to anybody's permissions.
 */
export function serviceRoutes(ctx: ServiceContext): ServiceRoutes {
  return {
    'GET /search/contents': {
      query: searchQuery,
      handle: (caller, { query }) => getSearchContents(ctx, caller, query),
    },
  };
}
