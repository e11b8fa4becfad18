import { ServiceUnavailableError } from '@backstage/errors';
import { isTransient, toActionError } from '../aws/awsErrors';
import { abortable } from '../context/abortable';
import { ActionContext } from '../context/ActionContext';
import { formatDuration } from './formatDuration';

/** What was found when something was looked at. */
export type ProbeResult<T> =
  /** The wait is over. */
  | { done: T; status: string }
  /** It goes on; `detail` is shown beside the status. */
  | { status: string; detail?: string };

const SHORTEST = 2_000;
const LONGEST = 15_000;
const QUIET = 30_000;

/**
 * Looks at something until it is as it should be, and says how it stands: at
 * each change, and at least every 30 seconds. The SDK's own waiters are not
 * used because they keep trying for the whole time when a request is refused,
 * tell nothing meanwhile, and take a DEGRADED add-on for a failed one
 * (eks-cluster.md §1.4).
 *
 * @param options - `what` names it in messages, `expected` and `deadline` are
 *   in milliseconds, and `probe` throws when it has failed for good
 * @throws what `probe` throws, at once, unless the same request may succeed a
 *   little later; ServiceUnavailableError after the deadline; the reason of
 *   the signal when the run is cancelled
 */
export async function pollUntil<T>(
  ctx: ActionContext,
  options: {
    what: string;
    expected: number;
    deadline: number;
    probe: () => Promise<ProbeResult<T>>;
  },
): Promise<T> {
  const { what, expected, deadline, probe } = options;
  const { clock, logger, signal } = ctx;
  const start = clock.now();
  let shown: string | undefined;
  let shownAt = start;

  for (;;) {
    signal?.throwIfAborted();
    const result = await probeOnce(ctx, probe, what);
    const elapsed = clock.now() - start;
    const state = [result.status, 'detail' in result && result.detail]
      .filter(Boolean)
      .join(': ');
    const isDone = 'done' in result;
    const pause = Math.min(Math.max(elapsed / 6, SHORTEST), LONGEST);

    if (isDone && shown === undefined) {
      return result.done;
    }
    if (state !== shown || clock.now() + pause - shownAt > QUIET) {
      const usually = isDone ? '' : `, usually ${formatDuration(expected)}`;
      logger.info(`${what}: ${state} (${formatDuration(elapsed)}${usually})`);
      shown = state;
      shownAt = clock.now();
    }
    if (isDone) {
      return result.done;
    }
    if (elapsed >= deadline) {
      throw new ServiceUnavailableError(
        `${what} is not ready after ${formatDuration(
          elapsed,
        )}: ${state}. Run this again to go on waiting, or look at it in the AWS console.`,
      );
    }
    await clock.sleep(pause, signal);
  }
}

async function probeOnce<T>(
  ctx: ActionContext,
  probe: () => Promise<ProbeResult<T>>,
  what: string,
): Promise<ProbeResult<T>> {
  try {
    return await abortable(ctx.signal, probe());
  } catch (error) {
    ctx.signal?.throwIfAborted();
    if (isTransient(error)) {
      return { status: 'no answer', detail: error.message };
    }
    throw toActionError(error, `look at ${what}`);
  }
}
