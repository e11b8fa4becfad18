import { parseArgs } from 'node:util';
import { printTimeline } from './eks/printTimeline';
import { Measurement } from './measuring/Measurement';
import { measureRefarch } from './measureRefarch';
import { printTable } from './printTable';
import { measureViewers } from './viewers/measureViewers';

const FULL = { viewers: 200, projects: 20, seconds: 60 };
const QUICK = { viewers: 40, projects: 20, seconds: 6 };

async function main() {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, quick: { type: 'boolean' } },
  });

  const measurements: Measurement[] = [];
  for (const latencyMs of [0, 50, 100]) {
    measurements.push(...(await measureRefarch(latencyMs)));
  }
  measurements.push(...(await measureViewers(values.quick ? QUICK : FULL, 50)));

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
