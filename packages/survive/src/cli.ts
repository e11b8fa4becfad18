import { loadavg } from 'node:os';
import { readArguments, usage } from './command/readArguments';
import { randomNumbers } from './command/randomNumbers';
import { withPortal } from './portal/startPortal';
import { saveSurvival } from './results/saveSurvival';
import { kills } from './scenarios/kills';

const MINUTE = 60_000;

async function main(signal: AbortSignal): Promise<void> {
  const started = Date.now();
  const { help, seed, save, ...wanted } = readArguments(
    process.argv.slice(2),
    started,
  );
  if (help) {
    process.stdout.write(usage);
    return;
  }
  const loadBefore = loadavg()[0];
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`Seed ${seed}`);
  const report = await withPortal({ say, signal }, async portal => {
    say('Both replicas are ready');
    const found = await kills(portal, {
      kills: wanted.kills,
      random: randomNumbers(seed),
      say,
    });
    say(JSON.stringify(found, undefined, 2));
    if (found.failed.length || found.differences.length) {
      throw new Error('Not everything survived');
    }
    return found;
  });
  if (save) {
    await saveSurvival(save, {
      ...report,
      seed,
      loadBefore,
      minutes: Math.round((Date.now() - started) / MINUTE),
      failed: report.failed.length,
      differences: report.differences.length,
    });
  }
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
