import { z } from 'zod';

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
   * it, a stack by a resource of this logical id. `late`: what the resource
   * stands for is made, and does not become ready.
   */
  | {
      type: 'outcome';
      code: string;
      message: string;
      resource?: string;
      late?: boolean;
    };

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

/** The same, for faults that come from outside. */
export const awsFaultSchema: z.ZodType<AwsFault> = z
  .object({
    service: z.string().optional(),
    operation: z.string().optional(),
    nth: z.number().int().min(1).optional(),
    times: z.number().int().min(0).optional(),
    effect: z.discriminatedUnion('type', [
      z
        .object({
          type: z.literal('error'),
          code: z.string(),
          message: z.string().optional(),
          status: z.number().int().min(200).max(599).optional(),
        })
        .strict(),
      ...(['denied', 'throttled', 'expired', 'reset', 'hang'] as const).map(
        type => z.object({ type: z.literal(type) }).strict(),
      ),
      z.object({ type: z.literal('delay'), ms: z.number().min(0) }).strict(),
      z.object({ type: z.literal('lostAnswer') }).strict(),
      z
        .object({
          type: z.literal('outcome'),
          code: z.string(),
          message: z.string(),
          resource: z.string().optional(),
          late: z.boolean().optional(),
        })
        .strict(),
    ]),
  })
  .strict();
