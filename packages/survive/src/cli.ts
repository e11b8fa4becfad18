import { loadavg } from 'node:os';
import { randomNumbers } from './command/randomNumbers';
import { listed, readArguments, usage } from './command/readArguments';
import { withPortal } from './portal/startPortal';
import { readRuns } from './results/readRuns';
import { describeRun, saveResult } from './results/saveRun';
import { scenarios } from './scenarios';

async function main(signal: AbortSignal): Promise<void> {
  const started = Date.now();
  const asked = readArguments(process.argv.slice(2), started);
  if (asked.help) {
    process.stdout.write(usage);
    return;
  }
  if (asked.append && asked.save) {
    // Now, and not after an hour.
    await readRuns(asked.save);
  }
  const loadBefore = loadavg()[0];
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`Seed ${asked.seed}`);
  const { checkout } = asked;
  const random = randomNumbers(asked.seed);
  await withPortal({ say, signal, random, checkout }, async portal => {
    say('Both replicas are ready');
    const outcome = await scenarios[asked.scenario](portal, asked, say);
    if (asked.save) {
      const { seed } = asked;
      const run = describeRun({ seed, started, loadBefore }, outcome.results);
      const earlier = asked.append ? await readRuns(asked.save) : { runs: [] };
      await saveResult(
        asked.save,
        listed.includes(asked.scenario)
          ? { runs: [...earlier.runs, run] }
          : run,
      );
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
