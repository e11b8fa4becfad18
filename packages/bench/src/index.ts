import { parseArgs } from 'node:util';
import { measureRefarch } from './measureRefarch';
import { printTable } from './printTable';

/** One line of the benchmark. */
export interface Measurement {
  scenario: string;
  /** What every answer of the sandbox waited. */
  latencyMs: number;
  /** Requests that reached Octopus, retries included. */
  requests: number;
  seconds: number;
}

async function main() {
  const { values } = parseArgs({ options: { json: { type: 'boolean' } } });

  const measurements: Measurement[] = [];
  for (const latencyMs of [0, 50, 100]) {
    measurements.push(...(await measureRefarch(latencyMs)));
  }

  process.stdout.write(
    values.json
      ? `${JSON.stringify(measurements)}\n`
      : printTable(measurements),
  );
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
