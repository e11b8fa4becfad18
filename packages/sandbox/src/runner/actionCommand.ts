import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Of the `action.yml` of an action, what it takes to run its JavaScript. */
interface ActionMetadata {
  inputs?: Record<string, { default?: string } | null>;
  runs: { using: string; main: string };
}

/**
 * How the JavaScript of an action is run, and its inputs as it reads them:
 * `INPUT_` and their names, in capitals, with those that are not given as
 * `action.yml` says. Sources: "Metadata syntax for GitHub Actions", `inputs`;
 * `getInput` of actions/toolkit, `packages/core/src/core.ts`.
 *
 * @param dir - with `action.yml`, and what its `runs.main` names
 * @param inputs - of the step, its `with`
 * @throws Error when it is no action in JavaScript
 */
export function actionCommand(
  dir: string,
  inputs: Record<string, string>,
): { command: string[]; env: Record<string, string> } {
  const metadata = parse(
    readFileSync(join(dir, 'action.yml'), 'utf8'),
  ) as ActionMetadata;
  if (!/^node\d+$/.test(metadata.runs.using)) {
    throw new Error(
      `${dir} runs by ${metadata.runs.using}; only actions in JavaScript run here.`,
    );
  }
  const values = Object.entries(metadata.inputs ?? {}).map(
    ([name, input]) => [name, input?.default ?? ''] as const,
  );
  return {
    command: [process.execPath, join(dir, metadata.runs.main)],
    env: Object.fromEntries(
      [...values, ...Object.entries(inputs)].map(([name, value]) => [
        `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
        String(value),
      ]),
    ),
  };
}
