import { ReferableKind } from '../../blueprint/types';

/** Turns names into ids. */
export interface Ids {
  of(kind: ReferableKind, name: string): string;
  runbook(project: string, name: string): string;
  /** Undefined when the space has no pool of that name, which means its default pool. */
  workerPool(name: string): string | undefined;
  /** The feed that Octopus itself makes, e.g. of the releases of projects. */
  builtInFeed(feedType: string): string;
}
