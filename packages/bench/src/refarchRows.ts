import { Build } from './build/Build';
import { Measurement } from './measuring/Measurement';
import { measureRefarch } from './measureRefarch';
import { measureOriginal } from './original/measureOriginal';
import { OriginalModule } from './original/originalModule';

/**
 * The reference architecture by this build at each latency, and by its peers as far
 * as they are given: the original module, and another build.
 */
export async function refarchRows(
  latencies: number[],
  peers: { original?: OriginalModule; beside?: Build },
): Promise<Measurement[]> {
  const { original, beside } = peers;
  const measure = async (latencyMs: number) => [
    ...(await measureRefarch(latencyMs)),
    ...(original ? [await measureOriginal(latencyMs, original)] : []),
    ...(beside ? await measureRefarch(latencyMs, beside) : []),
  ];
  // Not counted: whoever goes first would be measured while code is compiled.
  await measure(0);
  const rows: Measurement[] = [];
  for (const latencyMs of latencies) {
    rows.push(...(await measure(latencyMs)));
  }
  return rows;
}
