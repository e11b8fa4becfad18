import { parseArgs } from 'node:util';
import { ageInDays, describePins, missingTexts, readPins } from './pins';

const usage = `Says which pinned programs nobody has looked at for a while, and fails if there are any.

  --days N   for how long; 60 when left out
  --all      list the others, too
  --help     this text

Look whether a newer version is out, and what it changes. Put version, hash and
day into pins.json, and run ./yarnw test packages/docs/src/pins: it says which
files have to follow.
`;

function main(): number {
  const { values } = parseArgs({
    options: {
      days: { type: 'string', default: '60' },
      all: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const days = Number(values.days);
  if (!Number.isInteger(days) || days < 0) {
    process.stderr.write(`--days takes a number of days, not ${values.days}\n`);
    return 2;
  }
  const now = new Date();
  const pins = readPins();
  const old = pins.filter(pin => ageInDays(pin, now) > days);
  const wrong = pins.flatMap(missingTexts);
  process.stdout.write(
    old.length
      ? `Looked at more than ${days} days ago:\n${describePins(old, now)}`
      : `All ${pins.length} pins were looked at within ${days} days.\n`,
  );
  if (values.all) {
    const others = pins.filter(pin => !old.includes(pin));
    process.stdout.write(`\nLooked at since:\n${describePins(others, now)}`);
  }
  if (wrong.length) {
    process.stderr.write(`Not as pins.json says:\n${wrong.join('\n')}\n`);
  }
  return old.length || wrong.length ? 1 : 0;
}

process.exitCode = main();
