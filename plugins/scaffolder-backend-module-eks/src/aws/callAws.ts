import { isError } from '@backstage/errors';
import { abortable } from '@octopus-backstage/plugin-octopus-node';
import { ActionContext } from '../context/ActionContext';
import { toActionError } from './awsErrors';

/**
 * Sends one request to AWS, or a few that belong together. Does not retry.
 *
 * @param doing - what is attempted, such as `create the cluster octopus`; errors
 *   begin with it
 * @param send - is passed the options for the SDK's `send`
 * @throws what `toActionError` makes of AWS's error; the signal's reason when
 *   the run is cancelled
 */
export async function callAws<T>(
  ctx: ActionContext,
  doing: string,
  send: (options: { abortSignal?: AbortSignal }) => Promise<T>,
): Promise<T> {
  ctx.signal?.throwIfAborted();
  try {
    return await abortable(ctx.signal, send({ abortSignal: ctx.signal }));
  } catch (error) {
    ctx.signal?.throwIfAborted();
    throw toActionError(error, doing);
  }
}

/** Resolves with the list, or with an empty one when the cluster it is about has been deleted meanwhile. */
export async function orEmptyIfNotFound<T>(list: Promise<T[]>): Promise<T[]> {
  try {
    return await list;
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') {
      return [];
    }
    throw error;
  }
}
