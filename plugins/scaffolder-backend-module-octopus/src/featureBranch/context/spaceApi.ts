import { OctopusRequestOptions } from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from './FeatureBranchContext';

type Query = OctopusRequestOptions['query'];

/** The size of a page of a list. */
const TAKE = 100;
/** How many ids one request names, to keep URLs short. */
const IDS_PER_REQUEST = 50;

/**
 * Requests to the space, which end when the action is aborted. Only a POST is
 * sent to its end: Octopus may have carried out one that was aborted, and its
 * task would go on unnoticed.
 */
export function spaceApi({ client, space, signal }: FeatureBranchContext) {
  const url = (path: string) => `/api/${space.Id}${path}`;
  const get = <T>(path: string, query?: Query) =>
    client.get<T>(url(path), { query, signal });
  return {
    get,
    /** All items of a paged list. */
    list: <T>(path: string, query?: Query) =>
      client.list<T>(url(path), { query: { take: TAKE, ...query }, signal }),
    /** The array of an `/all` route. */
    all: <T>(path: string, query?: Query) => get<T[]>(path, query),
    /**
     * @param findLost - looks for what a POST without a response has created
     */
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

/** Reads objects by their ids, several with each request. */
export async function readByIds<T>(
  ids: string[],
  read: (some: string[]) => Promise<T[]>,
): Promise<T[]> {
  const unique = [...new Set(ids)];
  const found: T[] = [];
  for (let from = 0; from < unique.length; from += IDS_PER_REQUEST) {
    found.push(...(await read(unique.slice(from, from + IDS_PER_REQUEST))));
  }
  return found;
}
