import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a step hands on: its outputs, and variables for the steps after it. */
export interface Handed {
  outputs: Record<string, string>;
  env: Record<string, string>;
}

/**
 * The files through which a step hands on values: `GITHUB_OUTPUT` and
 * `GITHUB_ENV` in "Workflow commands for GitHub Actions". Others that actions
 * write to, such as that of the summary, are there and not read.
 *
 * @param temp - folder for them
 * @param step - what tells them from those of other steps
 */
export function openStepFiles(temp: string, step: number) {
  const files = Object.fromEntries(
    ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'].map(name => [
      `GITHUB_${name}`,
      join(temp, `${name.toLowerCase()}-${step}`),
    ]),
  );
  for (const file of Object.values(files)) {
    writeFileSync(file, '');
  }
  return {
    /** Where the step finds them. */
    env: files,
    read: (): Handed => ({
      outputs: readValues(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
      env: readValues(readFileSync(files.GITHUB_ENV, 'utf8')),
    }),
  };
}

/** Lines `name=value`, and `name<<END`, the value's lines and `END`. */
function readValues(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const [, name, end] = /^([^=]+?)<<(.+)$/.exec(lines[at]) ?? [];
    if (name) {
      const start = at + 1;
      at = lines.indexOf(end, start);
      if (at < 0) {
        throw new Error(`The value of ${name} has no end.`);
      }
      values[name] = lines.slice(start, at).join('\n');
    } else if (lines[at]) {
      const [key, ...rest] = lines[at].split('=');
      values[key] = rest.join('=');
    }
  }
  return values;
}
