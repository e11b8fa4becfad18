import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const EVERY_MS = 20;

/**
 * Waits until none of the processes runs any more.
 *
 * @throws Error that names those which still run after the time
 */
export async function waitUntilGone(
  pids: number[],
  limitMs: number,
): Promise<void> {
  const end = performance.now() + limitMs;
  for (;;) {
    const left = pids.filter(isRunning);
    if (left.length === 0) {
      return;
    }
    if (performance.now() >= end) {
      throw new Error(
        `Processes ${left.join(', ')} still run after ${limitMs} ms`,
      );
    }
    await setTimeout(EVERY_MS);
  }
}

/** What has ended and is still listed, until its parent asks, runs no more (proc(5)). */
function isRunning(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !/^ [ZX]/.test(stat.slice(stat.lastIndexOf(')') + 1));
  } catch {
    return false;
  }
}
