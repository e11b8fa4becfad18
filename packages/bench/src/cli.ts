import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { printTimeline } from './eks/printTimeline';
import { Measurement } from './Measurement';
import { measureRefarch } from './measureRefarch';
import { printTable } from './printTable';
import { saveMeasurements } from './saveMeasurements';
import { measureViewers } from './viewers/measureViewers';

const FULL = { viewers: 200, projects: 20, seconds: 60 };
const QUICK = { viewers: 40, projects: 20, seconds: 6 };

async function main() {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      quick: { type: 'boolean' },
      save: { type: 'string' },
    },
  });
  if (values.quick && values.save) {
    throw new Error('--quick measures too briefly to be saved');
  }
  const loadBefore = loadavg()[0];

  const measurements: Measurement[] = [];
  for (const latencyMs of [0, 50, 100]) {
    measurements.push(...(await measureRefarch(latencyMs)));
  }
  measurements.push(...(await measureViewers(values.quick ? QUICK : FULL, 50)));

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
