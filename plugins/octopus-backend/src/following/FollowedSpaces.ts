import { cacheKey } from '../cache/SharedCache';
import { KnownStore } from '../cache/KnownStore';
import { SKEW_MS } from '../cache/KnownTable';
import { Marks, NO_MARKS } from './Marks';
import {
  combine,
  divide,
  headShape,
  readPart,
  SpaceHead,
  SpacePart,
} from './SpaceParts';
import { SpaceState } from './SpaceState';
import { isRecent } from '../waiting/isRecent';

/** How old what another replica has seen may be. */
const MEMO_MS = 1_000;
/** How often it is written down that somebody looks at a space. */
const WANTED_MS = 30_000;

/** A space of an instance. */
export interface SpaceRef {
  instance: { name: string; baseUrl: string };
  space: { id: string };
}

/** Who asks for a space, and when, in milliseconds since 1970. */
export interface Wanted {
  /** When somebody last looked at a project of it. */
  lookedAt: number;
  /** When somebody knew that there is something new. */
  rungAt: number;
}

/** What was read of a space, with the rows that it is made of. */
interface Reading {
  state: SpaceState;
  head: SpaceHead;
  parts: Map<string, SpacePart>;
}

/**
 * What all replicas know of the spaces that one of them follows. In the database it
 * is a small row of each that is written at every look, rows with its projects that
 * are written when one of them has changed, and two that say who wants to know.
 */
export class FollowedSpaces {
  private readonly memo = new Map<
    string,
    { reading: Promise<Reading | undefined>; at: number }
  >();
  /** Digests of the rows that this replica has written, as far as it succeeded. */
  private readonly written = new Map<string, SpaceHead['parts']>();
  /** When this replica began to follow a space. */
  private readonly since = new Map<string, number>();
  private readonly wanted = new Map<string, number>();
  private wake = () => {};

  constructor(
    private readonly store: Pick<
      KnownStore,
      'getAll' | 'getTimes' | 'set' | 'setAll'
    >,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** Returns the marks of a space, for somebody who looks at a project of it. */
  async marks(ref: SpaceRef): Promise<Marks> {
    this.want(ref, 'lookedAt', WANTED_MS);
    return this.read(keyOf(ref));
  }

  /** The same for nobody, as the follower itself looks at projects. */
  unwatched(): Pick<FollowedSpaces, 'marks' | 'lookNow'> {
    return {
      marks: ref => this.read(keyOf(ref)),
      lookNow: ref => this.lookNow(ref),
    };
  }

  /**
   * Lets the space be looked at at once, whichever replica follows it.
   *
   * @returns false when none does
   */
  async lookNow(ref: SpaceRef): Promise<boolean> {
    const { followedAt } = await this.read(keyOf(ref));
    if (followedAt === undefined) {
      return false;
    }
    const [{ rungAt }] = await this.wantedBy([ref]);
    // Later than the last ring also where the clock of who rang then is ahead.
    this.want(ref, 'rungAt', 0, Math.max(this.now(), rungAt + 1));
    return true;
  }

  /**
   * Returns what was last kept of a space, however old, for who follows it from now
   * on. Others may have written since this replica did: it writes everything once,
   * and once more when no row of theirs can count as newer.
   */
  async load(ref: SpaceRef): Promise<SpaceState | undefined> {
    const key = keyOf(ref);
    this.written.delete(key);
    this.since.set(key, this.now());
    const found = await this.fetch(key, undefined);
    if (!found) {
      return undefined;
    }
    const { state, parts, head } = found;
    return parts.size === Object.keys(head.parts).length
      ? state
      : // What is missing is on the dashboard.
        { ...state, seen: { ...state.seen, dashboardAt: 0 } };
  }

  /** Keeps what was seen, for all replicas: writes what is not as it was before. */
  save(ref: SpaceRef, state: SpaceState): void {
    const key = keyOf(ref);
    const at = this.now();
    const { head, parts } = divide(state);
    this.memo.set(key, {
      reading: Promise.resolve({ state, head, parts }),
      at,
    });
    if (at - (this.since.get(key) ?? at) > SKEW_MS) {
      this.since.delete(key);
      this.written.delete(key);
    }
    const before = this.written.get(key);
    const entry = (value: object) => ({
      value,
      loadedAt: at,
      freshMs: state.countsMs,
    });
    const changed = [...parts].filter(
      ([number]) => before?.[number] !== head.parts[number],
    );
    this.written.set(key, head.parts);
    this.store
      .setAll(
        new Map([
          [key, entry(head)],
          ...changed.map(
            ([number, part]) => [partKey(key, number), entry(part)] as const,
          ),
        ]),
      )
      .then(isWritten => {
        if (!isWritten) {
          // Which rows are there is unknown: the next time writes all.
          this.written.delete(key);
        }
      });
  }

  /** Returns who wants to know of each space, in any replica. */
  async wantedBy(refs: SpaceRef[]): Promise<Wanted[]> {
    const keys = refs.map(ref => ({
      lookedAt: wantedKey(ref, 'lookedAt'),
      rungAt: wantedKey(ref, 'rungAt'),
    }));
    const there = await this.store.getTimes(
      keys.flatMap(each => Object.values(each)),
    );
    // What is from the future was written by a clock that was wrong.
    const latest = this.now() + SKEW_MS;
    const when = (key: string) =>
      Math.max(
        0,
        ...[this.wanted.get(key) ?? 0, there.get(key) ?? 0].filter(
          at => at <= latest,
        ),
      );
    return keys.map(({ lookedAt, rungAt }) => ({
      lookedAt: when(lookedAt),
      rungAt: when(rungAt),
    }));
  }

  /** @param wake - called when a space is to be looked at at once */
  onWanted(wake: () => void): void {
    this.wake = wake;
  }

  private async read(key: string): Promise<Marks> {
    const known = this.memo.get(key);
    const isKnown = known && isRecent(known.at, MEMO_MS, this.now());
    const found = await (isKnown ? known.reading : this.readAgain(key));
    const isFollowed =
      found &&
      isRecent(found.state.followedAt, found.state.countsMs, this.now());
    return isFollowed ? new Marks(found.state) : NO_MARKS;
  }

  private readAgain(key: string): Promise<Reading | undefined> {
    const previous = this.memo.get(key)?.reading;
    const read = async () => {
      const last = await previous;
      const found = await this.fetch(key, last);
      const lastAt = last?.state.followedAt ?? 0;
      // The write of this replica may not have arrived yet.
      const isNewer =
        lastAt > (found?.state.followedAt ?? 0) &&
        lastAt <= this.now() + SKEW_MS;
      return isNewer ? last : found;
    };
    const reading = read();
    this.memo.set(key, { reading, at: this.now() });
    return reading;
  }

  /** @param last - what was read before, of which most is still the same */
  private async fetch(
    key: string,
    last: Reading | undefined,
  ): Promise<Reading | undefined> {
    const entry = (await this.store.getAll([key])).get(key);
    const parsed = headShape.safeParse(entry?.value);
    if (!parsed.success) {
      return undefined;
    }
    const head = parsed.data as SpaceHead;
    const isSame = (number: string) =>
      last?.parts.has(number) && last.head.parts[number] === head.parts[number];
    const numbers = Object.keys(head.parts);
    const rows = await this.store.getAll(
      numbers.filter(each => !isSame(each)).map(each => partKey(key, each)),
    );
    const parts = new Map<string, SpacePart>();
    for (const number of numbers) {
      const part = isSame(number)
        ? last!.parts.get(number)
        : readPart(rows.get(partKey(key, number))?.value, head.parts[number]);
      if (part) {
        parts.set(number, part);
      }
    }
    return { state: combine(head, parts), head, parts };
  }

  private want(
    ref: SpaceRef,
    what: keyof Wanted,
    everyMs: number,
    at = this.now(),
  ) {
    const key = wantedKey(ref, what);
    if (Math.abs(at - (this.wanted.get(key) ?? -Infinity)) < everyMs) {
      return;
    }
    this.wanted.set(key, at);
    this.store.set(key, { value: {}, loadedAt: at, freshMs: everyMs });
    this.wake();
  }
}

/** For where no space is followed. */
export const NOT_FOLLOWED: Pick<FollowedSpaces, 'marks' | 'lookNow'> = {
  marks: async () => NO_MARKS,
  lookNow: async () => false,
};

/** The address as well: another server may get the name of an instance. */
function keyOf({ instance, space }: SpaceRef): string {
  return cacheKey('followed', instance.name, instance.baseUrl, space.id);
}

function partKey(key: string, number: string): string {
  return `${key}/projects-${number}`;
}

/** A row of its own for each: nobody overwrites what somebody else wants. */
function wantedKey(ref: SpaceRef, what: keyof Wanted): string {
  return `${keyOf(ref)}/${what}`;
}
