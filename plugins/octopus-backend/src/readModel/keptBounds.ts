import { KeptBound } from '../cache/KnownTable';

const FOLLOWED_DAYS = 7;
const FOLLOWED_MS = FOLLOWED_DAYS * 24 * 60 * 60_000;

/**
 * What is kept in the database, by the first part of its key, and how much of each
 * at most. A kind of its own for what pages show: however much the search reads, no
 * page is forgotten for it. Within a kind what was read last stays. Whatever a page
 * shows was read at most 12 hours ago, even where nobody changes it.
 */
export function keptBounds(retentionMs: number): KeptBound[] {
  return [
    { kind: 'snapshot', most: 10_000, keepMs: retentionMs },
    { kind: 'project', most: 20_000, keepMs: retentionMs },
    { kind: 'space', most: 1_000, keepMs: retentionMs },
    { kind: 'findable', most: 10_000, keepMs: retentionMs },
    // Later than that, its events are more than are read, and all is new.
    {
      kind: 'followed',
      most: 20_000,
      keepMs: Math.min(retentionMs, FOLLOWED_MS),
    },
  ];
}
