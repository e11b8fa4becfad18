import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CheckedExchange, Exchange } from '../model/types';

function filesIn(path: string): string[] {
  if (!existsSync(path)) {
    throw new Error(`There is no file or folder ${path}.`);
  }
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .filter(name => name.endsWith('.ndjson'))
        .sort()
        .map(name => join(path, name))
    : [path];
}

function isExchange(entry: object): entry is Exchange {
  return 'method' in entry && 'url' in entry;
}

/**
 * Reads recorded exchanges from files of one JSON object a line, or folders of
 * such `.ndjson` files. Lines that were checked when they were recorded (see
 * `recordExchange`) are taken as they are; whole exchanges are checked now.
 *
 * @throws Error when a path does not exist or a line is no JSON.
 */
export function readChecked(
  paths: string[],
  contract: () => { examine(exchange: Exchange): CheckedExchange },
): CheckedExchange[] {
  return paths.flatMap(filesIn).flatMap(file =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => line.trim() !== '')
      .map((line, index) => {
        try {
          const entry = JSON.parse(line) as Exchange | CheckedExchange;
          return isExchange(entry) ? contract().examine(entry) : entry;
        } catch (error) {
          throw new Error(`${file}:${index + 1} cannot be read: ${error}`);
        }
      }),
  );
}
