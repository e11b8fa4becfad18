import { OctopusRequestOptions } from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from './FeatureBranchContext';

/** Most items that one page of a list is asked for. */
const TAKE = 100;

/**
 * The routes of the space, with the signal of the action. Posts are made
 * without it: an aborted one might have been carried out, and its task would
 * run on unseen.
 */
export function api({ client, space, signal }: FeatureBranchContext) {
  const url = (path: string) => `/api/${space.Id}${path}`;
  return {
    get: <T>(path: string, query?: OctopusRequestOptions['query']) =>
      client.get<T>(url(path), { query, signal }),
    list: <T>(path: string, query?: OctopusRequestOptions['query']) =>
      client.list<T>(url(path), { query: { take: TAKE, ...query }, signal }),
    /** The bare array of an `/all` route. */
    all: <T>(path: string, query?: OctopusRequestOptions['query']) =>
      client.get<T[]>(url(path), { query, signal }),
    post: <T>(
      path: string,
      body: unknown,
      findLost?: () => Promise<T | undefined>,
    ): Promise<T> => {
      signal?.throwIfAborted();
      return client.post<T>(url(path), body, { findLost });
    },
  };
}
