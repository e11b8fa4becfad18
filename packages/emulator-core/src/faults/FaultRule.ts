import { z } from 'zod';

/**
 * What goes wrong.
 *
 * @public
 */
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
 *
 * @public
 */
export interface FaultRule {
  /** Any when left out. */
  method?: string;
  /**
   * Route template, such as `/repos/{owner}/{repo}`, or a path; `*` stands for
   * anything. Any when left out. Where a server has several forms of one
   * route, a template means all of them.
   */
  route?: string;
  /** A `User-Agent` whose requests do not match. */
  sparing?: string;
  /** From 0 to 1. */
  probability?: number;
  /** Only the nth request that matches, counted from 1. */
  nth?: number;
  /** Stops after so many faults. */
  times?: number;
  effect: FaultEffect;
}

const by = z.enum(['reset', 'hang']);

/**
 * The same, for rules that come from outside.
 *
 * @public
 */
export const faultRuleSchema: z.ZodType<FaultRule> = z
  .object({
    method: z.string().optional(),
    route: z.string().optional(),
    sparing: z.string().optional(),
    probability: z.number().min(0).max(1).optional(),
    nth: z.number().int().min(1).optional(),
    times: z.number().int().min(0).optional(),
    effect: z.discriminatedUnion('type', [
      z
        .object({
          type: z.literal('error'),
          status: z.number().int().min(200).max(599),
          message: z.string().optional(),
          retryAfterSeconds: z.number().min(0).optional(),
        })
        .strict(),
      z.object({ type: z.literal('reset') }).strict(),
      z.object({ type: z.literal('hang') }).strict(),
      z.object({ type: z.literal('lostAnswer'), by }).strict(),
    ]),
  })
  .strict();
