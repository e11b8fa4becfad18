import { ServiceUnavailableError } from '@backstage/errors';
import { isPassing, toActionError } from '../aws/awsErrors';
import { Run } from '../run/Run';
import { formatDuration } from './formatDuration';
import { unlessAborted } from './unlessAborted';

/** What was found when something was looked at. */
export type Finding<T> =
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
 *   in milliseconds, and `look` throws when it has failed for good
 * @throws what `look` throws, at once, unless the same request may succeed a
 *   little later; ServiceUnavailableError after the deadline; the reason of
 *   the signal when the run is cancelled
 */
export async function pollUntil<T>(
  run: Run,
  options: {
    what: string;
    expected: number;
    deadline: number;
    look: () => Promise<Finding<T>>;
  },
): Promise<T> {
  const { what, expected, deadline, look } = options;
  const { clock, logger, signal } = run;
  const start = clock.now();
  let shown: string | undefined;
  let shownAt = start;

  for (;;) {
    signal?.throwIfAborted();
    const finding = await lookOnce(run, look, what);
    const elapsed = clock.now() - start;
    const standing = [finding.status, 'detail' in finding && finding.detail]
      .filter(Boolean)
      .join(': ');
    const isDone = 'done' in finding;
    const pause = Math.min(Math.max(elapsed / 6, SHORTEST), LONGEST);

    if (isDone && shown === undefined) {
      return finding.done;
    }
    if (standing !== shown || clock.now() + pause - shownAt > QUIET) {
      const usually = isDone ? '' : `, usually ${formatDuration(expected)}`;
      logger.info(
        `${what}: ${standing} (${formatDuration(elapsed)}${usually})`,
      );
      shown = standing;
      shownAt = clock.now();
    }
    if (isDone) {
      return finding.done;
    }
    if (elapsed >= deadline) {
      throw new ServiceUnavailableError(
        `${what} is not ready after ${formatDuration(
          elapsed,
        )}: ${standing}. Run this again to go on waiting, or look at it in the AWS console.`,
      );
    }
    await clock.sleep(pause, signal);
  }
}

async function lookOnce<T>(
  run: Run,
  look: () => Promise<Finding<T>>,
  what: string,
): Promise<Finding<T>> {
  try {
    return await unlessAborted(run.signal, look());
  } catch (error) {
    run.signal?.throwIfAborted();
    if (isPassing(error)) {
      return { status: 'no answer', detail: error.message };
    }
    throw toActionError(error, `look at ${what}`);
  }
}
