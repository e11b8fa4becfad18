import { ServiceUnavailableError } from '@backstage/errors';
import { abortable } from '@octopus-backstage/plugin-octopus-node';
import { isTransient, toActionError } from '../aws/awsErrors';
import { ActionContext } from '../context/ActionContext';
import { formatDuration } from './formatDuration';

/** What a probe found. */
export type ProbeResult<T> =
  /** The wait is over, with this result. */
  | { done: T; status: string }
  /** The wait continues; `detail` is shown after the status. */
  | { status: string; detail?: string };

const SHORTEST_PAUSE = 2_000;
const LONGEST_PAUSE = 15_000;
const LONGEST_SILENCE = 30_000;

/**
 * Probes something until it is done, and logs its status at each change and at
 * least every 30 seconds. The SDK's own waiters will not do: they go on until
 * their time is up even if a request is refused, log nothing meanwhile, and
 * treat a DEGRADED add-on as failed (eks-cluster.md §1.4).
 *
 * @param options - `what` names the thing in messages; `expected` and `deadline`
 *   are in milliseconds; `probe` throws when the thing has failed for good
 * @throws what `probe` throws, at once, unless the same request may succeed a
 *   little later; ServiceUnavailableError after the deadline; the signal's
 *   reason when the run is cancelled
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
    const pause = Math.min(
      Math.max(elapsed / 6, SHORTEST_PAUSE),
      LONGEST_PAUSE,
    );

    if (isDone && shown === undefined) {
      return result.done;
    }
    if (state !== shown || clock.now() + pause - shownAt > LONGEST_SILENCE) {
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
      return { status: 'status not available', detail: error.message };
    }
    throw toActionError(error, `check ${what}`);
  }
}
