import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CheckedExchange } from '../model/types';

/**
 * Appends a checked exchange, as one line of JSON without bodies and query, to
 * a file of this process in the folder that `OCTOPUS_CONTRACT_RECORD` names.
 * Does nothing when it names none.
 */
export function recordExchange(checked: CheckedExchange): void {
  appendChecked(process.env.OCTOPUS_CONTRACT_RECORD, checked);
}

/** The same, to a folder of choice. */
export function appendChecked(
  folder: string | undefined,
  checked: CheckedExchange,
): void {
  if (folder) {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `exchanges-${process.pid}.ndjson`);
    appendFileSync(file, `${JSON.stringify(checked)}\n`);
  }
}
