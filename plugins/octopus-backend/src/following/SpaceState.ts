import { z } from 'zod';

/**
 * The same as long as something has not changed in Octopus, and another one from
 * when it may have. It is random, so that no two backends ever mean different
 * things by it.
 */
export type Mark = string;

/** What is known of a project without reading it. */
export interface FollowedProject {
  slug: string;
  /** Of anything that its view shows. */
  mark: Mark;
  /** Of what rarely changes: its settings, and what was deleted. */
  settings: Mark;
  /** Digests of what was last seen of it, to find what is different. */
  seen: { dashboard?: string; settings?: string; tasks?: string };
}

/** How far the events of a space were read. */
export interface EventCursor {
  /** The newest event; missing while there is none. */
  newest?: { id: string; occurred: string };
  /** Since when that is known to be the newest, in milliseconds since 1970. */
  newestSince?: number;
  /** Those of the last minute before it, which may still get neighbors. */
  recent: string[];
}

/** What is known of a space without reading its projects, for all replicas. */
export interface SpaceState {
  /** Another one after the server was restored from a backup. */
  generation: Mark;
  /**
   * Of every project, as long as it is not known which there are: the first look
   * is under way.
   */
  beginning?: Mark;
  /**
   * The first look, or the first after a gap, is under way. What is read from now on
   * gets the marks that it will have then; nothing that was read before is known to
   * be current.
   */
  isTentative?: boolean;
  /** When that look was, in milliseconds since 1970. */
  begunAt?: number;
  /** When the last look began that saw all that is to be seen, in milliseconds since 1970. */
  followedAt: number;
  /** For how long after that it counts. */
  countsMs: number;
  /**
   * Whether changes are seen that no dashboard shows, such as a new release. If
   * not, a project is read again after some seconds, as if nobody followed it.
   */
  seesEvents: boolean;
  /** Of what all projects share, such as lifecycles. */
  settings: Mark;
  /** Of runs of runbooks. */
  runs: Mark;
  /** Of the runbooks themselves. */
  runbooks: Mark;
  /** Of all that is deployed and run, and of what that depends on. */
  activity: Mark;
  /** Ids of projects of which a runbook is running or due. */
  running: string[];
  /** By id: those that the dashboard shows. */
  projects: Record<string, FollowedProject>;
  /** Ids of projects that changed and were not read since. */
  pending: string[];
  /** What only the follower needs. */
  seen: {
    events?: EventCursor;
    /** When the key was last found to lack the permission for events. */
    eventsRefusedAt?: number;
    dashboardAt: number;
    tasksAt: number;
    /** Whether something was running or due then. */
    isActive: boolean;
    /** The last ring that everything was looked at for, by the clock of who rang. */
    rungAt?: number;
    /** When the newest deployments on the dashboard were made, by their id. */
    deployments?: Record<string, string>;
    /** Digest of the runs of runbooks that are under way or due. */
    runs?: string;
    /** Digest of those that delete namespaces, whatever became of them. */
    removals?: string;
    /** They may have changed, and could not be read whole. */
    areRemovalsUnread?: boolean;
  };
}

const text = z.string();

/** What a row must have: another version of this plugin may have written it. */
export const stateShape = z.object({
  generation: text,
  beginning: text.optional(),
  isTentative: z.boolean().optional(),
  begunAt: z.number().optional(),
  followedAt: z.number(),
  countsMs: z.number(),
  seesEvents: z.boolean(),
  settings: text,
  runs: text,
  runbooks: text,
  activity: text,
  running: z.array(text),
  projects: z.record(
    text,
    z.object({
      slug: text,
      mark: text,
      settings: text,
      seen: z.object({
        dashboard: text.optional(),
        settings: text.optional(),
        tasks: text.optional(),
      }),
    }),
  ),
  pending: z.array(text),
  seen: z.object({
    events: z
      .object({
        newest: z.object({ id: text, occurred: text }).optional(),
        newestSince: z.number().optional(),
        recent: z.array(text),
      })
      .optional(),
    eventsRefusedAt: z.number().optional(),
    dashboardAt: z.number(),
    tasksAt: z.number(),
    isActive: z.boolean(),
    rungAt: z.number().optional(),
    deployments: z.record(text, text).optional(),
    runs: text.optional(),
    removals: text.optional(),
    areRemovalsUnread: z.boolean().optional(),
  }),
});
