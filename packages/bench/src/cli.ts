import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { otherBuild } from './build/Build';
import { measureBundle } from './bundle/measureBundle';
import { measureFresh, saveFresh } from './fresh/measureFresh';
import { printTimeline } from './eks/printTimeline';
import { Measurement } from './measuring/Measurement';
import { originalLeftOut, originalModule } from './original/originalModule';
import { printTable } from './printTable';
import { refarchRows } from './refarchRows';
import { saveBundle } from './bundle/saveBundle';
import { saveMeasurements } from './saveMeasurements';
import { measureChange } from './viewers/measureChange';
import { measureLargeSpace } from './viewers/measureLargeSpace';
import { measureViewers } from './viewers/measureViewers';

const FULL = { viewers: 200, projects: 20, seconds: 60 };
const QUICK = { viewers: 40, projects: 20, seconds: 6 };
const LARGE = { viewers: 200, projects: 2_000, seconds: 60 };
/** Of a minute each. */
const LONG_TURNS = 10;
const QUICK_LARGE = { viewers: 20, projects: 100, seconds: 3 };

/** What the plugin adds to an app: other numbers, of which load says nothing. */
async function measureApp(values: { json?: boolean; save?: string }) {
  const measurement = await measureBundle();
  if (values.save) {
    await saveBundle(values.save, measurement);
  }
  const { parts, consistsOf } = measurement;
  process.stdout.write(
    values.json
      ? `${JSON.stringify(measurement)}\n`
      : [...parts, ...consistsOf]
          .map(
            ({ part, bytes }) => `${part}: ${(bytes / 1000).toFixed(1)} kB\n`,
          )
          .join(''),
  );
}

/** Each commit is cloned that often. */
const FRESH_ROUNDS = 2;

/** What today's repository takes until its app is there, beside an earlier commit. */
async function measureClones(values: {
  fresh: string;
  json?: boolean;
  save?: string;
}) {
  const commits = await measureFresh([values.fresh, 'HEAD'], FRESH_ROUNDS);
  if (values.save) {
    await saveFresh(values.save, commits);
  }
  process.stdout.write(
    values.json
      ? `${JSON.stringify(commits)}\n`
      : commits
          .flatMap(({ commit, runs }) =>
            runs.map(
              ({ seconds, cpuSeconds, load }) =>
                `${commit}: ${seconds.toFixed(
                  0,
                )} s, of processors ${cpuSeconds.toFixed(0)} s, load ${load}\n`,
            ),
          )
          .join(''),
  );
}

async function main() {
  const { values } = parseArgs({
    options: {
      beside: { type: 'string' },
      bundle: { type: 'boolean' },
      fresh: { type: 'string' },
      json: { type: 'boolean' },
      long: { type: 'boolean' },
      only: { type: 'string' },
      quick: { type: 'boolean' },
      save: { type: 'string' },
    },
  });
  if (values.quick && values.long) {
    throw new Error('--quick and --long contradict each other');
  }
  if (values.quick && values.save) {
    throw new Error('--quick measures too briefly to be saved');
  }
  if (values.bundle) {
    await measureApp(values);
    return;
  }
  if (values.fresh) {
    await measureClones({ ...values, fresh: values.fresh });
    return;
  }
  if (values.only && values.save) {
    throw new Error('--only leaves out what would be saved');
  }
  const beside =
    values.beside === undefined ? undefined : otherBuild(values.beside);
  const fills = values.only === undefined || values.only === 'refarch';
  const original = fills ? await originalModule() : undefined;
  if (fills && !original) {
    process.stderr.write(originalLeftOut);
  }
  const quick = Boolean(values.quick);
  /** What there is to measure; `--only` names one. */
  const jobs: Record<string, () => Promise<Measurement[]>> = {
    refarch: () => refarchRows([0, 50, 100], { original, beside }),
    viewers: () => measureViewers(quick ? QUICK : FULL, 50, beside),
    change: async () => [
      ...(await measureChange({ isBrief: quick }, 50)),
      ...(beside && !quick ? await measureChange({ build: beside }, 50) : []),
    ],
    large: () =>
      measureLargeSpace(quick ? QUICK_LARGE : LARGE, 50, {
        turns: values.long ? LONG_TURNS : undefined,
        beside,
      }),
  };
  const names = Object.keys(jobs);
  if (values.only !== undefined && !names.includes(values.only)) {
    throw new Error(`--only takes one of ${names.join(', ')}`);
  }
  const loadBefore = loadavg()[0];
  const measurements: Measurement[] = [];
  for (const name of values.only ? [values.only] : names) {
    measurements.push(...(await jobs[name]()));
  }

  if (values.save) {
    await saveMeasurements(values.save, { measurements, loadBefore });
  }
  process.stdout.write(
    values.json
      ? `${JSON.stringify(measurements)}\n`
      : printTable(measurements) + printTimeline(),
  );
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
