import { Arguments, ScenarioName } from '../command/readArguments';
import { randomNumbers } from '../command/randomNumbers';
import { Portal } from '../portal/startPortal';
import { faults } from './faults';
import { kills } from './kills';
import { commitOf } from '../world/commitOf';
import { memory } from './memory';
import { outages } from './outages';

type Asked = Pick<
  Arguments,
  'kills' | 'rounds' | 'limitMs' | 'viewers' | 'isQuick' | 'seed' | 'checkout'
>;
type Say = (line: string) => void;

/** How many times as much memory a replica may need after ten minutes as after three. */
const MOST_GROWTH = 1.05;

/** Whether the portal held out, and what is to be kept of it. */
interface Outcome {
  isWell: boolean;
  results: object;
}

/** Of rounds that are compared; the report itself is only printed, in full. */
function toOutcome(
  report: { failed: unknown[]; differences: unknown[] },
  say: Say,
): Outcome {
  say(JSON.stringify(report, undefined, 2));
  const failed = report.failed.length;
  const differences = report.differences.length;
  return {
    isWell: !failed && !differences,
    results: { ...report, failed, differences },
  };
}

/** @returns whether so many milliseconds from now are over */
function timer(limitMs: number): () => boolean {
  const end = Date.now() + limitMs;
  return () => Date.now() >= end;
}

/** What happens to a portal, by its name on the command line. */
export const scenarios: Record<
  ScenarioName,
  (portal: Portal, asked: Asked, say: Say) => Promise<Outcome>
> = {
  kills: async (portal, asked, say) => {
    const random = randomNumbers(asked.seed);
    const isOver = timer(asked.limitMs);
    const report = await kills(portal, {
      kills: asked.kills,
      isOver,
      random,
      say,
    });
    return toOutcome(report, say);
  },
  outages: async (portal, { viewers, isQuick, seed }, say) => {
    const random = randomNumbers(seed);
    const results = await outages(portal, { viewers, isQuick, random, say });
    return { isWell: results.outages.every(({ late }) => !late), results };
  },
  faults: async (portal, { rounds, limitMs, seed }, say) => {
    const random = randomNumbers(seed);
    const isOver = timer(limitMs);
    const report = await faults(portal, { rounds, isOver, random, say });
    return toOutcome(report, say);
  },
  memory: async (portal, { viewers, isQuick, seed, checkout }, say) => {
    const random = randomNumbers(seed);
    const report = await memory(portal, { viewers, isQuick, random, say });
    const results = { ...report, commit: await commitOf(checkout) };
    say(JSON.stringify(results, undefined, 2));
    return {
      isWell: results.replicas.every(({ growth }) => growth <= MOST_GROWTH),
      results,
    };
  },
};
