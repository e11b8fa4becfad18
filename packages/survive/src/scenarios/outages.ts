import { Portal } from '../portal/startPortal';
import { summarise, Summary } from '../viewers/summarise';
import { Page, statusOf, watchPages } from '../viewers/watchPages';
import { preparePages } from './preparePages';
import { slowDown } from './slowDown';
import { waitUntil } from '../world/waitUntil';

/** What viewers got while something was away. */
export interface Outage extends Summary {
  away: string;
  seconds: number;
}

/** What came of it. */
export interface OutagesReport {
  viewers: number;
  outages: Outage[];
}

interface Options {
  viewers: number;
  isQuick: boolean;
  random(): number;
  say(line: string): void;
}

/** Something that goes away, and comes back. */
interface Absence {
  away: string;
  seconds: number;
  begin(): unknown;
  end(): unknown;
}

const SHORT_S = 30;
const LONG_S = 120;
const QUICK_S = 15;
const RECOVERY_MS = 2 * 60_000;

/**
 * Takes away one thing after the other that pages need, while viewers look at
 * them on both replicas, and measures how long they wait.
 */
export async function outages(
  portal: Portal,
  { viewers, isQuick, random, say }: Options,
): Promise<OutagesReport> {
  const pages = await preparePages(portal);
  const measured: Outage[] = [];
  for (const { away, seconds, begin, end } of absences(portal)) {
    await waitUntil('all pages are there', RECOVERY_MS, () => allGood(pages));
    const shown = isQuick ? Math.min(QUICK_S, seconds) : seconds;
    await begin();
    const answers = await watchPages(pages, {
      viewers,
      forMs: shown * 1_000,
      random,
    });
    await end();
    const outage = { away, seconds: shown, ...summarise(answers) };
    measured.push(outage);
    say(JSON.stringify(outage));
  }
  await waitUntil('all pages are there', RECOVERY_MS, () => allGood(pages));
  return { viewers, outages: measured };
}

function absences({ valkey, postgres, standIns }: Portal): Absence[] {
  const { octopus } = standIns;
  let endOfSlowness: () => void;
  return [
    { away: 'nothing', seconds: SHORT_S, begin: () => {}, end: () => {} },
    {
      away: 'cache frozen',
      seconds: SHORT_S,
      begin: () => valkey.freeze(),
      end: () => valkey.thaw(),
    },
    {
      away: 'cache killed',
      seconds: SHORT_S,
      begin: () => valkey.kill(),
      end: () => valkey.start(),
    },
    {
      away: 'cache slow',
      seconds: SHORT_S,
      begin: () => {
        endOfSlowness = slowDown(valkey);
      },
      end: () => endOfSlowness(),
    },
    {
      away: 'Octopus, connections break',
      seconds: LONG_S,
      begin: () => octopus.addFault({ effect: { type: 'reset' } }),
      end: () => octopus.clearFaults(),
    },
    {
      away: 'Octopus, nothing answers',
      seconds: LONG_S,
      begin: () => octopus.addFault({ effect: { type: 'hang' } }),
      end: () => octopus.clearFaults(),
    },
    {
      away: 'PostgreSQL killed and started again',
      seconds: SHORT_S,
      begin: async () => {
        await postgres.kill();
        await postgres.start();
      },
      end: () => {},
    },
    {
      away: 'PostgreSQL frozen',
      seconds: SHORT_S,
      begin: () => postgres.freeze(),
      end: () => postgres.thaw(),
    },
  ];
}

async function allGood(pages: Page[]): Promise<boolean> {
  for (const page of pages) {
    if ((await statusOf(page)) !== 200) {
      return false;
    }
  }
  return true;
}
