import { setTimeout as sleep } from 'node:timers/promises';
import { OctopusSandbox } from '@octopus-backstage/emulator-octopus';
import { thisBuild } from '../build/Build';
import { Measurement } from '../measuring/Measurement';
import { readOurs } from './pages';
import { percentile } from './percentile';
import { PortalSetup, startPortal } from './startPortal';

/** What was read while something runs is fresh for less; the rest is for longer. */
const STALE_MS = 6_000;
/** The page itself waits for a signal, or 5 s. */
const ASK_AGAIN_MS = 20;
/** No view waits longer. */
const LIMIT_MS = 30_000;

/**
 * Opens pages one after another in a portal that was stopped and started again
 * with its databases: until they show what was known, until that is up to date, and
 * once more. Of the requests until they show something, those are counted that were
 * answered before, so that it may have waited for them.
 */
export async function measureRestart(
  setup: PortalSetup,
  options: { name: string; sandbox: OctopusSandbox; latencyMs: number },
): Promise<Measurement[]> {
  const { name, sandbox, latencyMs } = options;
  await sleep(STALE_MS);
  const portal = await startPortal(setup);
  const steps = ['until shown', 'until up to date', 'seen again'];
  const times: number[][] = steps.map(() => []);
  const answered = steps.map(() => 0);
  let step = 0;
  const stop = sandbox.onExchange(() => {
    answered[step] += 1;
  });
  try {
    for (const entity of setup.entities) {
      const signal = AbortSignal.timeout(LIMIT_MS);
      const opened = performance.now();
      step = 0;
      let view = await readOurs(portal, entity, signal);
      times[0].push(performance.now() - opened);
      step = 1;
      while (view.isLastKnown) {
        await sleep(ASK_AGAIN_MS, undefined, { signal });
        view = await readOurs(portal, entity, signal);
      }
      times[1].push(performance.now() - opened);
      step = 2;
      const again = performance.now();
      await readOurs(portal, entity, signal);
      times[2].push(performance.now() - again);
    }
  } finally {
    stop();
    await portal.stop();
  }
  return steps.map((until, index) => ({
    scenario: `${name}: ${(setup.build ?? thisBuild).name}, ${until}`,
    latencyMs,
    requests: answered[index],
    seconds: sum(times[index]) / 1000,
    p50Ms: percentile(times[index], 50),
    p95Ms: percentile(times[index], 95),
  }));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
