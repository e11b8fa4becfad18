/** What goes wrong. */
export type AwsFaultEffect =
  /** A refusal with this code, before any work is done. */
  | { type: 'error'; code: string; message?: string; status?: number }
  /** As if no policy allowed it; also seen by `SimulatePrincipalPolicy`. */
  | { type: 'denied' }
  /** Too many requests, in the terms of the service. */
  | { type: 'throttled' }
  /** The credentials have expired, in the terms of the service. */
  | { type: 'expired' }
  /** The connection breaks before any work is done. */
  | { type: 'reset' }
  /** No answer ever comes, and no work is done. */
  | { type: 'hang' }
  /** The answer comes this many milliseconds later. */
  | { type: 'delay'; ms: number }
  /** The work is done, and then the connection breaks. */
  | { type: 'lostAnswer' }
  /**
   * The request is accepted, and what it began fails later: a cluster, profile
   * or node group with this health issue, an add-on that stays degraded with
   * it, a stack by a resource of this logical id.
   */
  | { type: 'outcome'; code: string; message: string; resource?: string };

/** Which requests go wrong, and how; every one that matches, unless limited. */
export interface AwsFault {
  /** Name that requests are signed for, such as `eks`; any when left out. */
  service?: string;
  /** Such as `CreateFargateProfile`; any when left out. */
  operation?: string;
  /** Only the nth request that matches, counted from 1. */
  nth?: number;
  /** Stops after so many faults. */
  times?: number;
  effect: AwsFaultEffect;
}
