import { OctopusSandbox } from '@octopus-backstage/emulator-octopus';
import { Measurement } from '../measuring/Measurement';
import { percentile } from './percentile';
import { roundTrips } from './roundTrips';
import { OpenPage } from './watch';

/** No view waits longer. */
const LIMIT_MS = 30_000;

/**
 * Opens the page of each project once, each when the one before is there, so that
 * every request belongs to one view.
 */
export async function oneByOne(
  setup: { sandbox: OctopusSandbox; projects: number; latencyMs: number },
  scenario: string,
  open: OpenPage,
): Promise<Measurement> {
  const { sandbox, projects, latencyMs } = setup;
  const times: number[] = [];
  let answeredAt: number[] = [];
  let deepest = 0;
  const stop = sandbox.onExchange(() => answeredAt.push(performance.now()));
  sandbox.clearRequests();
  const start = performance.now();
  try {
    for (let project = 0; project < projects; project++) {
      answeredAt = [];
      const opened = performance.now();
      await open(project, AbortSignal.timeout(LIMIT_MS));
      times.push(performance.now() - opened);
      deepest = Math.max(deepest, roundTrips(answeredAt, latencyMs));
    }
  } finally {
    stop();
  }
  return {
    scenario,
    latencyMs,
    requests: sandbox.requests().total,
    seconds: (performance.now() - start) / 1000,
    p50Ms: percentile(times, 50),
    p95Ms: percentile(times, 95),
    roundTrips: deepest,
  };
}
