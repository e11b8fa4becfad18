import { loadavg } from 'node:os';
import { readArguments, usage } from './command/readArguments';
import { withPortal } from './portal/startPortal';
import { saveRun } from './results/saveRun';
import { scenarios } from './scenarios';

async function main(signal: AbortSignal): Promise<void> {
  const started = Date.now();
  const asked = readArguments(process.argv.slice(2), started);
  if (asked.help) {
    process.stdout.write(usage);
    return;
  }
  const loadBefore = loadavg()[0];
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`Seed ${asked.seed}`);
  const { checkout } = asked;
  await withPortal({ say, signal, checkout }, async portal => {
    say('Both replicas are ready');
    const outcome = await scenarios[asked.scenario](portal, asked, say);
    if (asked.save) {
      const { seed } = asked;
      await saveRun(asked.save, { seed, started, loadBefore }, outcome.results);
    }
    if (!outcome.isWell) {
      throw new Error('Not everything survived');
    }
  });
}

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => ending.abort(new Error(`Ended by ${signal}`)));
}

main(ending.signal).then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
