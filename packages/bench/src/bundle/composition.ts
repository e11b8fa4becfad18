import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';

/** What a source is counted as: the first that matches. */
const groups = [
  ['texts in English', /\/octopus\/src\/translations\/translationRef\.ts/],
  ['texts in German', /\/octopus\/src\/translations\/de\.ts/],
  ['styles', /\/plugins\/octopus\/.*\.css/],
  ['fields of forms', /\/octopus\/src\/components\/templates\//],
  ['all other code', /\/plugins\/octopus(-common)?\//],
  [
    'components of Backstage UI',
    /\/(@backstage\/ui|react-aria|react-aria-components|react-stately)\//,
  ],
] as const;
const REST = 'what the bundler puts around modules, and copies of others';

/** Bytes by what they are. */
export type Composition = Map<string, number>;

const groupOf = (source: string | null) =>
  groups.find(([, pattern]) => pattern.test(source ?? ''))?.[0] ?? REST;

/**
 * What the scripts and styles of a built app come from, in bytes after gzip. A file
 * is compressed as a whole, so each source gets the share that it has of the file
 * before that.
 */
export function compositionOf(dist: string): Composition {
  const folder = join(dist, 'static');
  const result: Composition = new Map(
    [...groups.map(([group]) => group), REST].map(group => [group, 0]),
  );
  for (const file of readdirSync(folder)) {
    if (/\.(js|css)$/.test(file)) {
      const code = readFileSync(join(folder, file), 'utf8');
      const bytes = gzipSync(code).length;
      for (const [group, length] of lengths(
        code,
        join(folder, `${file}.map`),
      )) {
        add(result, group, (bytes * length) / code.length);
      }
    }
  }
  return result;
}

/** How many characters of a file come from which group. */
function lengths(code: string, map: string): Composition {
  const found: Composition = new Map();
  let known = 0;
  if (existsSync(map)) {
    const lines = code.split('\n');
    let previous: { line: number; column: number; group: string } | undefined;
    const take = (line: number, column: number) => {
      if (previous) {
        const end =
          line === previous.line ? column : lines[previous.line - 1].length;
        add(found, previous.group, end - previous.column);
        known += end - previous.column;
      }
    };
    eachMapping(
      new TraceMap(readFileSync(map, 'utf8')),
      ({ generatedLine: line, generatedColumn: column, source }) => {
        take(line, column);
        previous = { line, column, group: groupOf(source) };
      },
    );
    take(Infinity, 0);
  }
  add(found, REST, code.length - known);
  return found;
}

function add(composition: Composition, group: string, bytes: number) {
  composition.set(group, (composition.get(group) ?? 0) + bytes);
}

/** What one app has more than another, with sums that are whole bytes. */
export function moreOf(
  whole: Composition,
  without: Composition,
): { part: string; bytes: number }[] {
  return [...whole].map(([part, bytes]) => ({
    part,
    bytes: Math.round(bytes - (without.get(part) ?? 0)),
  }));
}
