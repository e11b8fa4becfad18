import { Run } from '../run/Run';
import { unlessAborted } from '../waiting/unlessAborted';
import { toActionError } from './awsErrors';

/**
 * Sends one request, or a few that belong together. A refusal says what could
 * not be done; a cancelled run ends with the reason of its signal.
 *
 * @param doing - such as `create the cluster octopus`
 * @param send - gets the options of the SDK's `send`
 */
export async function attempt<T>(
  run: Run,
  doing: string,
  send: (options: { abortSignal?: AbortSignal }) => Promise<T>,
): Promise<T> {
  run.signal?.throwIfAborted();
  try {
    return await unlessAborted(run.signal, send({ abortSignal: run.signal }));
  } catch (error) {
    run.signal?.throwIfAborted();
    throw toActionError(error, doing);
  }
}
