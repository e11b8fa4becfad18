import { readFileSync } from 'node:fs';

/** The package.json of the service: its `name`, `description` and `version`. */
export const about = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);
