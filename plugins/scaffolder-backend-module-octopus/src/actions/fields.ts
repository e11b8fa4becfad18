import { z as zod } from 'zod/v3';

/** The library that schemas of actions are built with. */
export type Z = typeof zod;

/** An optional text. */
export const text = (help: string) => (z: Z) =>
  z.string().describe(help).optional();

/** The optional name of an object in Octopus, which limits its length. */
export const name = (help: string) => (z: Z) =>
  z.string().max(200).describe(help).optional();

/** The Octopus instance that an action works on. */
export const instance = text(
  'Name of the Octopus instance in octopus.instances; optional when there is only one',
);
