import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeChange } from './generate/describeChange';
import { generateDocuments } from './generate/generateDocuments';
import { root } from './repository';
import { tables } from './tables';

const usage = `Writes what programs know between the marks of Markdown files.

  --check   change nothing, and fail with the differences
  --help    this text
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const changed = (await generateDocuments(tables)).filter(
    ({ before, after }) => before !== after,
  );
  for (const { path, before, after } of changed) {
    process.stdout.write(`${path}\n${describeChange(before, after)}\n\n`);
    if (!values.check) {
      writeFileSync(join(root, path), after);
    }
  }
  if (values.check && changed.length > 0) {
    throw new Error('These documents are out of date: run ./yarnw docs');
  }
}

main().then(
  // Services that told us of their actions may keep timers.
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
