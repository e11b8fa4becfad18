import { createHash } from 'node:crypto';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  DeferredEntity,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';

/** What was last sent to the catalog: digests only, not the entities. */
export interface KnownEntities {
  /** By reference of the entity. */
  digests: Map<string, string>;
  /** When everything was last sent, in milliseconds since 1970. */
  fullAt: number;
}

/** What a run has to send, and what is known afterwards. */
export interface PlannedMutation {
  /** Undefined when nothing changed. */
  mutation?: EntityProviderMutation;
  known: KnownEntities;
  added: number;
  changed: number;
  removed: number;
}

/**
 * How often to send everything, which the catalog then compares by itself. What
 * this process knows can be outdated: another backend may have made the
 * previous run, or somebody may have removed an entity by hand.
 */
const FULL_EVERY_MS = 60 * 60_000;

/** Compares with what was last sent, so that only changes are sent. */
export function planMutation(
  entities: DeferredEntity[],
  last: KnownEntities | undefined,
  now: number,
): PlannedMutation {
  const before = last?.digests ?? new Map<string, string>();
  const digests = new Map<string, string>();
  const changes: DeferredEntity[] = [];
  let added = 0;
  for (const deferred of entities) {
    const ref = stringifyEntityRef(deferred.entity);
    const digest = digestOf(deferred);
    digests.set(ref, digest);
    if (before.get(ref) !== digest) {
      changes.push(deferred);
      added += before.has(ref) ? 0 : 1;
    }
  }
  const removed = [...before.keys()].filter(ref => !digests.has(ref));
  const counts = {
    added,
    changed: changes.length - added,
    removed: removed.length,
  };
  if (!last || now - last.fullAt >= FULL_EVERY_MS) {
    return {
      mutation: { type: 'full', entities },
      known: { digests, fullAt: now },
      ...counts,
    };
  }
  const known = { digests, fullAt: last.fullAt };
  if (changes.length + removed.length === 0) {
    return { known, ...counts };
  }
  return {
    mutation: {
      type: 'delta',
      added: changes,
      removed: removed.map(entityRef => ({ entityRef })),
    },
    known,
    ...counts,
  };
}

function digestOf(deferred: DeferredEntity): string {
  return createHash('sha256').update(JSON.stringify(deferred)).digest('base64');
}
