/** What goes wrong. */
export type FaultEffect =
  /** An answer of this status, before any work is done. */
  | {
      type: 'error';
      status: number;
      message?: string;
      retryAfterSeconds?: number;
    }
  /** The connection breaks before any work is done. */
  | { type: 'reset' }
  /** No answer ever comes, and no work is done. */
  | { type: 'hang' }
  /** The work is done, and then the connection breaks, or no answer comes. */
  | { type: 'lostAnswer'; by: 'reset' | 'hang' };

/**
 * Which requests go wrong, and how. Without `nth` or `probability`, every
 * request that matches does.
 */
export interface FaultRule {
  /** Any when left out. */
  method?: string;
  /**
   * Route template, such as `/api/{spaceId}/projects/{id}`, or a path;
   * `*` stands for anything. Any when left out. A template means its three
   * forms (by id, `/spaces/...`, and without a space) alike.
   */
  route?: string;
  /** From 0 to 1. */
  probability?: number;
  /** Only the nth request that matches, counted from 1. */
  nth?: number;
  /** Stops after so many faults. */
  times?: number;
  effect: FaultEffect;
}
