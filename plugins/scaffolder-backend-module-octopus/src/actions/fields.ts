import { z as zod } from 'zod/v3';

/** What actions build their schemas with. */
export type Z = typeof zod;

/** A text that may be left out. */
export const text = (help: string) => (z: Z) =>
  z.string().describe(help).optional();

/** The name of something in Octopus, which takes no longer ones; may be left out. */
export const name = (help: string) => (z: Z) =>
  z.string().max(200).describe(help).optional();

/** The Octopus instance that an action works on. */
export const instance = text(
  'Name of the Octopus instance in octopus.instances; may be left out where there is one',
);
