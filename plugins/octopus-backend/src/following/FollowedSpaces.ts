import { cacheKey } from '../cache/SharedCache';
import { KnownStore } from '../cache/KnownStore';
import { Marks, NO_MARKS } from './Marks';
import { SpaceState, stateShape } from './SpaceState';

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

/**
 * What all replicas know of the spaces that one of them follows: a row of each in
 * the database, and another one that says who wants to know.
 */
export class FollowedSpaces {
  private readonly memo = new Map<
    string,
    { state: Promise<SpaceState | undefined>; at: number }
  >();
  private readonly wanted = new Map<string, number>();
  private wake = () => {};

  constructor(
    private readonly store: Pick<KnownStore, 'get' | 'set'>,
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
    this.want(ref, 'rungAt', 0);
    return true;
  }

  /** Returns what was last kept of a space, however old. */
  async load(ref: SpaceRef): Promise<SpaceState | undefined> {
    const entry = await this.store.get(keyOf(ref));
    const parsed = stateShape.safeParse(entry?.value);
    return parsed.success ? (parsed.data as SpaceState) : undefined;
  }

  /** Keeps what was seen, for all replicas. */
  save(ref: SpaceRef, state: SpaceState): void {
    const key = keyOf(ref);
    this.memo.set(key, { state: Promise.resolve(state), at: this.now() });
    this.store.set(key, {
      value: state,
      loadedAt: this.now(),
      freshMs: state.countsMs,
    });
  }

  /** Returns who wants to know of a space, in any replica. */
  async wantedBy(ref: SpaceRef): Promise<Wanted> {
    const [lookedAt, rungAt] = await Promise.all(
      (['lookedAt', 'rungAt'] as const).map(async what => {
        const key = wantedKey(ref, what);
        const there = await this.store.get(key);
        return Math.max(this.wanted.get(key) ?? 0, there?.loadedAt ?? 0);
      }),
    );
    return { lookedAt, rungAt };
  }

  /** @param wake - called when a space is to be looked at at once */
  onWanted(wake: () => void): void {
    this.wake = wake;
  }

  private async read(key: string): Promise<Marks> {
    const known = this.memo.get(key);
    const isRecent = known && this.now() - known.at < MEMO_MS;
    const state = await (isRecent ? known.state : this.readState(key));
    const isFollowed =
      state && Math.abs(this.now() - state.followedAt) < state.countsMs;
    return isFollowed ? new Marks(state) : NO_MARKS;
  }

  private readState(key: string): Promise<SpaceState | undefined> {
    const previous = this.memo.get(key)?.state;
    const state = this.store.get(key).then(async entry => {
      const parsed = stateShape.safeParse(entry?.value);
      const found = parsed.success ? (parsed.data as SpaceState) : undefined;
      const last = await previous;
      // The write of this replica may not have arrived yet.
      return (last?.followedAt ?? 0) > (found?.followedAt ?? 0) ? last : found;
    });
    this.memo.set(key, { state, at: this.now() });
    return state;
  }

  private want(ref: SpaceRef, what: keyof Wanted, everyMs: number) {
    const key = wantedKey(ref, what);
    const at = this.now();
    if (at - (this.wanted.get(key) ?? -Infinity) < everyMs) {
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

/** A row of its own for each: nobody overwrites what somebody else wants. */
function wantedKey(ref: SpaceRef, what: keyof Wanted): string {
  return `${keyOf(ref)}/${what}`;
}
