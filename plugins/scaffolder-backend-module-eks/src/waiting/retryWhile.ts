import { toActionError } from '../aws/awsErrors';
import { abortable } from '../context/abortable';
import { ActionContext } from '../context/ActionContext';
import { formatDuration } from './formatDuration';

/**
 * Sends a request again while AWS refuses it for a reason that goes away, such
 * as a role that is not visible everywhere yet.
 *
 * @param options - `doing` is said in messages; `isTemporary` tells the
 *   refusals that go away, and `reason` explains them; `pause` and `limit` are
 *   in milliseconds
 * @throws the last refusal when the limit is over, any other one at once
 */
export async function retryWhile<T>(
  ctx: ActionContext,
  options: {
    doing: string;
    reason: string;
    isTemporary: (error: unknown) => boolean;
    pause: number;
    limit: number;
    send: (options: { abortSignal?: AbortSignal }) => Promise<T>;
  },
): Promise<T> {
  const { doing, reason, isTemporary, pause, limit, send } = options;
  const { clock, logger, signal } = ctx;
  const start = clock.now();
  let saidAt: number | undefined;

  for (;;) {
    signal?.throwIfAborted();
    try {
      return await abortable(signal, send({ abortSignal: signal }));
    } catch (error) {
      signal?.throwIfAborted();
      const elapsed = clock.now() - start;
      if (!isTemporary(error) || elapsed >= limit) {
        throw toActionError(error, doing);
      }
      if (saidAt === undefined || clock.now() + pause - saidAt > 30_000) {
        saidAt = clock.now();
        logger.info(
          `Waiting to ${doing}: ${reason} (${formatDuration(elapsed)})`,
        );
      }
      await clock.sleep(pause, signal);
    }
  }
}
