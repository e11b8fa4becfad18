import { beginAnswer } from './Answering';
import { StillReadingError } from './StillReadingError';
import { LATE, withLimit } from '@octopus-backstage/plugin-octopus-node';

/** The part of the time that reads have, before what is known has to do. */
const PATIENCE = 0.75;
/** For how long an answer is kept that nobody waited for. */
const KEEP_MS = 10_000;
/** How many are remembered; of more, the oldest is given up. */
const MOST = 500;

type Begun = ReturnType<typeof beginAnswer<unknown>>;

/**
 * Answers within a limit. What takes longer is still read to its end: whoever
 * asks for the same again gets it.
 */
export class LateAnswers {
  /** By who asked for what, the oldest first. */
  private readonly begun = new Map<string, Begun>();

  /** @param limitMs - how long to wait for an answer, in milliseconds */
  constructor(private readonly limitMs: number) {}

  /**
   * @param who - nobody else gets what was read for this person
   * @param what - what is asked for
   * @throws StillReadingError when it takes longer, and what `read` throws
   */
  async answer<T>(
    who: string,
    what: string,
    read: () => Promise<T>,
  ): Promise<T> {
    const key = keyOf(who, what);
    const begun = this.lateOf(key) ?? this.begin(key, read);
    try {
      const result = await withLimit(() => begun.result, this.limitMs);
      if (result !== LATE) {
        this.drop(key, begun);
        return result as T;
      }
    } catch (error) {
      this.drop(key, begun);
      throw error;
    }
    begun.answering.isOver = true;
    throw new StillReadingError(begun.answering.waitsFor ?? 'The portal');
  }

  /** Forgets what is being read for somebody who is changing something. */
  forget(who: string): void {
    for (const key of this.begun.keys()) {
      if (key.startsWith(keyOf(who, ''))) {
        this.begun.delete(key);
      }
    }
  }

  /** One that is not late yet is not shared: what it has read may be older. */
  private lateOf(key: string): Begun | undefined {
    const begun = this.begun.get(key);
    return begun?.answering.isOver ? begun : undefined;
  }

  private begin(key: string, read: () => Promise<unknown>): Begun {
    const begun = beginAnswer(this.limitMs * PATIENCE, read);
    this.begun.delete(key);
    this.begun.set(key, begun);
    const [oldest] = this.begun.keys();
    if (this.begun.size > MOST) {
      this.begun.delete(oldest);
    }
    const expire = () => {
      setTimeout(() => this.drop(key, begun), KEEP_MS).unref();
    };
    begun.result.then(expire, expire);
    return begun;
  }

  private drop(key: string, begun: Begun) {
    if (this.begun.get(key) === begun) {
      this.begun.delete(key);
    }
  }
}

function keyOf(who: string, what: string): string {
  return `${who} ${what}`;
}
