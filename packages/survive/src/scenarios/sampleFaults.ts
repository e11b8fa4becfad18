import { FaultRule } from '@octopus-backstage/emulator-core';

/** Parts of a hundred faults, as servers in trouble show them. */
const PARTS: [number, FaultRule['effect']][] = [
  [25, { type: 'error', status: 500 }],
  [15, { type: 'error', status: 429, retryAfterSeconds: 1 }],
  [10, { type: 'error', status: 503 }],
  [20, { type: 'reset' }],
  [25, { type: 'lostAnswer', by: 'reset' }],
  [3, { type: 'hang' }],
  [2, { type: 'lostAnswer', by: 'hang' }],
];

/**
 * Faults of all kinds that together meet so many of a hundred requests.
 *
 * @param percent - above 0, below 100
 */
export function sampleFaults(percent: number): FaultRule[] {
  let left = 1;
  return PARTS.map(([parts, effect]) => {
    const wanted = (percent / 100) * (parts / 100);
    // A rule is asked only for requests that those before it let pass.
    const probability = wanted / left;
    left -= wanted;
    return { probability, effect };
  });
}
