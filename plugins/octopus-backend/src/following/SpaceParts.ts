import { z } from 'zod';
import { digest } from './digest';
import { FollowedProject, SpaceState, stateShape } from './SpaceState';

/** Into how many rows the projects of a space are divided at most. */
const PARTS = 32;

/** The projects of one row, by id. */
export type SpacePart = Record<string, FollowedProject>;

/**
 * What changes with every look at a space, and which rows have its projects. It is
 * small, however many projects there are.
 */
export interface SpaceHead extends Omit<SpaceState, 'projects'> {
  /** Digest of the content of each row, by its number. */
  parts: Record<string, string>;
}

/** What a row must have: another version of this plugin may have written it. */
export const headShape = stateShape
  .omit({ projects: true })
  .extend({ parts: z.record(z.string(), z.string()) });

const partShape = stateShape.shape.projects;

/**
 * Divides what is known of a space into rows that change seldom and one that is
 * written at each look. A project is always in the same row.
 */
export function divide({ projects, ...rest }: SpaceState): {
  head: SpaceHead;
  parts: Map<string, SpacePart>;
} {
  const parts = new Map<string, SpacePart>();
  for (const [id, project] of Object.entries(projects)) {
    const number = partOf(id);
    const part = parts.get(number) ?? {};
    part[id] = project;
    parts.set(number, part);
  }
  const digests = [...parts].map(([number, part]) => [number, digest(part)]);
  return { head: { ...rest, parts: Object.fromEntries(digests) }, parts };
}

/**
 * Puts it together again. Projects of a row that is missing, or was written with
 * another head, are left out: nobody follows them until it is there.
 */
export function combine(
  { parts, ...rest }: SpaceHead,
  found: Map<string, SpacePart>,
): SpaceState {
  return {
    ...rest,
    projects: Object.assign(
      {},
      ...Object.keys(parts).map(number => found.get(number) ?? {}),
    ),
  };
}

/** @returns undefined unless it is the row that the head was written with */
export function readPart(
  value: unknown,
  expected: string,
): SpacePart | undefined {
  const { success, data } = partShape.safeParse(value);
  return success && digest(data) === expected ? (data as SpacePart) : undefined;
}

/** Ids end in a number: neighbors are in different rows. */
function partOf(projectId: string): string {
  const number = Number(/\d+$/.exec(projectId)?.[0] ?? 0);
  return `${number % PARTS}`;
}
