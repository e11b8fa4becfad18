import { Cluster } from '../cluster/Cluster';
import { ResourceType } from '../resources/ResourceType';

/** A request for a resource, understood. */
export interface RequestContext {
  cluster: Cluster;
  request: Request;
  query: URLSearchParams;
  type: ResourceType;
  namespace?: string;
  name?: string;
  subresource?: string;
}

/** Who writes, as far as the request says: the parameter, else what the client calls itself. */
export function fieldManagerOf({ query, request }: RequestContext): string {
  return (
    query.get('fieldManager') ??
    (request.headers.get('User-Agent') ?? 'unknown').split('/')[0]
  );
}

export function isDryRun({ query }: RequestContext): boolean {
  return query.getAll('dryRun').includes('All');
}
