import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What happens to the portal, by the name on the command line. */
export const scenarioNames = ['kills', 'outages', 'faults', 'memory'] as const;

export type ScenarioName = (typeof scenarioNames)[number];

/** What the command line asks for. */
export interface Arguments {
  scenario: ScenarioName;
  kills: number;
  /** Rounds of five runs, while requests fail. */
  rounds: number;
  /** No round of kills or faults begins later than this after the first one, in milliseconds. */
  limitMs: number;
  /** People who look at pages during outages. */
  viewers: number;
  isQuick: boolean;
  /** Of the moments of the kills. */
  seed: number;
  /** Folder of another checkout, whose backend is to run instead. */
  checkout?: string;
  /** File that the result is written to. */
  save?: string;
  /** Whether the file keeps the runs that it has. */
  append: boolean;
  help: boolean;
}

const KILLS = 100;
const QUICK_KILLS = 10;
const VIEWERS = 100;
const ROUNDS = 50;
const QUICK_ROUNDS = 3;

/** Scenarios whose runs make one result together. */
export const listed: readonly ScenarioName[] = ['kills', 'faults', 'memory'];

/** What `--help` prints. */
export const usage = `./yarnw survive [kills|outages|faults|memory] [options]

  kills        kills replicas while they work, and compares what came of it
  outages      takes away what pages need, while viewers look at them
  faults       runs templates while one of ten requests fails, and compares
  memory       lets viewers look at pages, and measures what replicas need

  --kills N    how often; default ${KILLS}
  --rounds N   how many rounds of faults; default ${ROUNDS}
  --minutes N  begins no round of kills or faults after so many; default none
  --quick      ${QUICK_KILLS} kills, ${QUICK_ROUNDS} rounds of faults; outages and viewers of seconds instead of minutes
  --viewers N  how many; default ${VIEWERS}
  --seed N     whole number that decides the moments; default the present time
  --checkout D runs the backend of another checkout, that of folder D, to compare with
  --save FILE  writes the result, good or bad, for ./yarnw docs
  --append     keeps the runs that FILE has, of kills, faults or memory; the table has them all
  --help       this text

It needs PostgreSQL, and Valkey or Redis: apt-get install postgresql valkey-server
`;

/**
 * Reads the command line.
 *
 * @param now - milliseconds since 1970, the seed when none is given
 * @throws Error that names the argument which cannot be read
 */
export function readArguments(args: string[], now: number): Arguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      kills: { type: 'string' },
      rounds: { type: 'string' },
      minutes: { type: 'string' },
      viewers: { type: 'string' },
      quick: { type: 'boolean' },
      seed: { type: 'string' },
      checkout: { type: 'string' },
      save: { type: 'string' },
      append: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  for (const name of ['kills', 'rounds'] as const) {
    if (values.quick && values[name] !== undefined) {
      throw new Error(`--quick and --${name} exclude each other`);
    }
  }
  const scenario = readScenario(positionals);
  if (values.append && !values.save) {
    throw new Error('--append needs --save FILE');
  }
  if (values.append && !listed.includes(scenario)) {
    throw new Error(`--append is for ${listed.join(', ')} only`);
  }
  return {
    scenario,
    kills: values.quick
      ? QUICK_KILLS
      : readNumber('--kills', values.kills ?? String(KILLS), 1),
    rounds: values.quick
      ? QUICK_ROUNDS
      : readNumber('--rounds', values.rounds ?? String(ROUNDS), 1),
    limitMs:
      values.minutes === undefined
        ? Infinity
        : readNumber('--minutes', values.minutes, 1) * 60_000,
    viewers: readNumber('--viewers', values.viewers ?? String(VIEWERS), 1),
    isQuick: Boolean(values.quick),
    seed: readNumber('--seed', values.seed ?? String(now), 0),
    checkout: values.checkout && readCheckout(values.checkout),
    save: values.save,
    append: Boolean(values.append),
    help: Boolean(values.help),
  };
}

function readScenario([name = 'kills', ...more]: string[]): ScenarioName {
  const scenario = scenarioNames.find(each => each === name);
  if (!scenario || more.length) {
    throw new Error(
      `There is no scenario "${[name, ...more].join(
        ' ',
      )}": choose one of ${scenarioNames.join(', ')}`,
    );
  }
  return scenario;
}

function readCheckout(folder: string): string {
  const checkout = resolve(folder);
  const needed = ['packages/backend/src', 'node_modules'];
  if (!needed.every(each => existsSync(join(checkout, each)))) {
    throw new Error(
      `--checkout is "${folder}": expected a folder of this project with its dependencies installed`,
    );
  }
  return checkout;
}

function readNumber(flag: string, text: string, least: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < least) {
    throw new Error(
      `${flag} is "${text}": expected a whole number from ${least}`,
    );
  }
  return number;
}
