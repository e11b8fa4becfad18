import { abortable } from '../context/abortable';
import { ActionContext } from '../context/ActionContext';
import { toActionError } from './awsErrors';

/**
 * Sends one request, or a few that belong together. A refusal says what could
 * not be done; a cancelled run ends with the reason of its signal.
 *
 * @param doing - such as `create the cluster octopus`
 * @param send - gets the options of the SDK's `send`
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
