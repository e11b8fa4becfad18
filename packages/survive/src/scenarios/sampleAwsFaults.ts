import type { AwsSandbox } from '@octopus-backstage/emulator-aws';

type AwsFault = Parameters<AwsSandbox['faults']['add']>[0];

const EFFECTS: AwsFault['effect'][] = [
  { type: 'throttled' },
  { type: 'reset' },
  { type: 'lostAnswer' },
];
/** More than the runs of a round ever send. */
const REQUESTS = 1_000;

/**
 * Faults that meet so many of a hundred requests to AWS: by their number, since
 * its stand-in knows no chance.
 */
export function sampleAwsFaults(
  percent: number,
  random: () => number,
): AwsFault[] {
  const faults: AwsFault[] = [];
  for (let nth = 1; nth <= REQUESTS; nth += 1) {
    if (random() * 100 < percent) {
      const effect = EFFECTS[Math.floor(random() * EFFECTS.length)];
      faults.push({ nth, effect });
    }
  }
  return faults;
}
