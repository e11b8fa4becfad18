import {
  ConflictError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import {
  getOctopusErrorDetails,
  withDetails,
} from '../errors/OctopusErrorDetails';
import { causedBy, nameRequest } from '../errors/RequestName';
import type { Outcome } from './Outcome';
import type { OctopusRequest, RequestContext } from './RequestContext';

type FindLost = () => Promise<unknown>;

/**
 * Looks for the result of a POST whose response was lost.
 *
 * @param cause - why there was no response
 * @returns what was found; undefined when there is nothing
 * @throws ServiceUnavailableError when that cannot be determined
 */
export async function findLostResult(
  context: RequestContext,
  request: OctopusRequest,
  cause: Error,
  findLost?: FindLost,
): Promise<unknown> {
  if (!findLost) {
    throw outcomeUnknown(context, request, cause);
  }
  try {
    return await findLost();
  } catch (error) {
    request.signal?.throwIfAborted();
    throw outcomeUnknown(context, request, toError(error));
  }
}

/**
 * Judges the refusal of a request whose earlier response was lost: it may be
 * refused because the earlier one was carried out.
 *
 * @returns the body to hand out
 * @throws the refusal, if that does not explain it
 */
export async function afterRefusal(
  context: RequestContext,
  request: OctopusRequest,
  { error, status }: Extract<Outcome, { kind: 'refused' }>,
  findLost?: FindLost,
): Promise<unknown> {
  if (request.method === 'DELETE' && status === 404) {
    return undefined;
  }
  if (request.method === 'POST' && (status === 400 || status === 409)) {
    const found = await findLostResult(context, request, error, findLost);
    if (found !== undefined) {
      return found;
    }
  }
  if (request.method === 'PUT' && error instanceof ConflictError) {
    error.message +=
      ' An earlier attempt at this request got no response, so the other change may be its own: read it again and compare.';
  }
  throw error;
}

function outcomeUnknown(
  context: RequestContext,
  request: OctopusRequest,
  cause: Error,
): Error {
  const message = `${cause.message} The outcome is unknown: Octopus may have done it, so it was not asked again. Check before you repeat it.`;
  return causedBy(
    withDetails(
      new ServiceUnavailableError(message),
      getOctopusErrorDetails(cause) ?? {
        errorMessage: cause.message,
        errors: [],
      },
    ),
    nameRequest(context.instance.name, request.method, request.path),
    'has an unknown outcome',
  );
}
