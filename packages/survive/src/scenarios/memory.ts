import { readFile } from 'node:fs/promises';
import { Portal } from '../portal/startPortal';
import { watchPages } from '../viewers/watchPages';
import { preparePages } from './preparePages';
import { residentMegabytes } from './residentMegabytes';

/** What replicas needed while viewers looked at pages. */
export interface MemoryReport {
  viewers: number;
  minutes: number;
  answers: number;
  replicas: {
    name: string;
    /** After the third part of ten of the time, in megabytes. */
    earlyMb: number;
    lateMb: number;
    /** How many times as much late as early. */
    growth: number;
  }[];
}

interface Options {
  viewers: number;
  isQuick: boolean;
  random(): number;
  say(line: string): void;
}

const PARTS = 10;
const EARLY = 3;
const PART_MS = 60_000;
const QUICK_PART_MS = 6_000;
/** More often than any page asks, so that much has to be forgotten. */
const EVERY_MS = 2_000;

/**
 * Lets viewers look at pages for ten minutes, and compares the memory of each
 * replica (RSS) with that after the third.
 */
export async function memory(
  portal: Portal,
  { viewers, isQuick, random, say }: Options,
): Promise<MemoryReport> {
  const pages = await preparePages(portal);
  const forMs = isQuick ? QUICK_PART_MS : PART_MS;
  const readings: number[][] = [];
  let answers = 0;
  for (let part = 1; part <= PARTS; part += 1) {
    const seen = await watchPages(pages, {
      viewers,
      forMs,
      everyMs: EVERY_MS,
      random,
    });
    answers += seen.length;
    const reading = await Promise.all(
      portal.replicas.map(async ({ pid }) =>
        residentMegabytes(await readFile(`/proc/${pid}/status`, 'utf8')),
      ),
    );
    readings.push(reading);
    say(`Part ${part} of ${PARTS}: ${reading.join(' and ')} MB`);
  }
  return {
    viewers,
    minutes: (PARTS * forMs) / 60_000,
    answers,
    replicas: portal.replicas.map(({ name }, index) => {
      const earlyMb = readings[EARLY - 1][index];
      const lateMb = readings[PARTS - 1][index];
      const growth = Math.round((lateMb / earlyMb) * 1_000) / 1_000;
      return { name, earlyMb, lateMb, growth };
    }),
  };
}
