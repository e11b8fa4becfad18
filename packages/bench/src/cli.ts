import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBundle } from './bundle/measureBundle';
import { measureFresh, saveFresh } from './fresh/measureFresh';
import { printTimeline } from './eks/printTimeline';
import { Measurement } from './measuring/Measurement';
import { measureRefarch } from './measureRefarch';
import { printTable } from './printTable';
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
      bundle: { type: 'boolean' },
      fresh: { type: 'string' },
      json: { type: 'boolean' },
      long: { type: 'boolean' },
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
  const loadBefore = loadavg()[0];

  const measurements: Measurement[] = [];
  for (const latencyMs of [0, 50, 100]) {
    measurements.push(...(await measureRefarch(latencyMs)));
  }
  measurements.push(
    ...(await measureViewers(values.quick ? QUICK : FULL, 50)),
    ...(await measureChange({ isBrief: !!values.quick }, 50)),
    ...(await measureLargeSpace(
      values.quick ? QUICK_LARGE : LARGE,
      50,
      values.long ? LONG_TURNS : undefined,
    )),
  );

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
