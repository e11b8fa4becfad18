import { OctopusSandbox } from '@octopus-backstage/emulator-octopus';
import { Measurement } from '../measuring/Measurement';
import { percentile } from './percentile';

/**
 * Measures views that are opened in some way.
 *
 * @param open - opens them all, and returns how long each took, in milliseconds
 */
export async function measureTimes(
  { sandbox, latencyMs }: { sandbox: OctopusSandbox; latencyMs: number },
  scenario: string,
  open: () => Promise<number[]>,
): Promise<Measurement> {
  sandbox.clearRequests();
  const start = performance.now();
  const times = await open();
  return {
    scenario,
    latencyMs,
    requests: sandbox.requests().total,
    seconds: (performance.now() - start) / 1000,
    p50Ms: percentile(times, 50),
    p95Ms: percentile(times, 95),
  };
}
