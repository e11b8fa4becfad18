import { performance } from 'node:perf_hooks';

/**
 * Returns what `run` returns, and for how many milliseconds this process did
 * nothing but wait meanwhile. What a page computes, also on a machine where other
 * programs leave it little time for that, is no waiting.
 */
export async function timeWaited<T>(
  run: () => Promise<T>,
): Promise<{ result: T; waitedMs: number }> {
  const before = performance.eventLoopUtilization();
  const result = await run();
  return {
    result,
    waitedMs: performance.eventLoopUtilization(before).idle,
  };
}
