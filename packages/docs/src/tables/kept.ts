import { markdownTable } from '../generate/markdownTable';
import { readText } from '../repository';

const FILE = 'plugins/octopus-backend/src/readModel/keptBounds.ts';
const BOUND = /kind: '(\w+)',\s+most: ([\d_]+),\s+keepMs: ([^\n]+),/g;

/** What each kind of entry is. */
const what: Record<string, string> = {
  snapshot: 'what the page of a project shows',
  project: 'the project that annotations name',
  space: 'the space that annotations name',
  findable: 'what the search can find of a project',
  followed: 'what the follower has seen of a space, and who looks at it',
};

/**
 * How much of what is kept in the database, as the code has it.
 *
 * @throws Error when there is a kind that is not described here
 */
export function keptBounds(): string {
  const source = readText(FILE);
  const bounds = [...source.matchAll(BOUND)];
  const days = /^const FOLLOWED_DAYS = (\d+);$/m.exec(source)?.[1];
  const kinds = bounds.map(([, kind]) => kind).sort();
  if (!days || kinds.join() !== Object.keys(what).sort().join()) {
    throw new Error(`${FILE} has other bounds than are described: ${kinds}`);
  }
  return markdownTable(
    ['what', 'entries at most', 'for how long'],
    bounds.map(([, kind, most, keepMs]) => [
      what[kind],
      Number(most.replace(/_/g, '')).toLocaleString('en-US'),
      keepMs.startsWith('retentionMs')
        ? '`octopus.readModel.retention`'
        : `${days} days, or the same if that is less`,
    ]),
  );
}
