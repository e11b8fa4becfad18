import { stringifyEntityRef } from '@backstage/catalog-model';
import { Request } from 'express';
import { Caller } from '../access/Caller';
import { RouteContext } from './RouteContext';

/** The path that every route begins with. */
export const ENTITY_PATH = '/v1/entity/:namespace/:kind/:name';

/**
 * The entity that a request names, and who asks.
 *
 * @throws AuthenticationError when nobody is signed in
 */
export async function readRequest(
  { httpAuth }: RouteContext,
  request: Request,
): Promise<{ caller: Caller; entityRef: string }> {
  const credentials = await httpAuth.credentials(request, { allow: ['user'] });
  const { namespace, kind, name } = request.params;
  return {
    caller: { credentials, request },
    entityRef: stringifyEntityRef({ namespace, kind, name }),
  };
}
