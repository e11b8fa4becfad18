import { abortable } from '@octopus-backstage/plugin-octopus-node';
import { toActionError } from '../aws/awsErrors';
import { ActionContext } from '../context/ActionContext';
import { formatDuration } from './formatDuration';

/**
 * Repeats a request while AWS refuses it for a reason that will pass, such as a
 * role that has not propagated yet.
 *
 * @param options - `doing`: what is attempted, such as `create the cluster
 *   octopus`; `isTemporary`: whether an error will pass, and `reason`, for the
 *   log, why; `pause` and `limit` are in milliseconds
 * @throws the last error once the limit has passed, any other error at once;
 *   the signal's reason when the run is cancelled
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
