import { Kind, kinds } from '../kinds';
import { blueprintObjects } from '../objects/blueprintObjects';
import { Blueprint } from '../../blueprint/model/Blueprint';
import { LedgerEntry } from './Ledger';

/** The entry of an object that is about to be created. */
export function announcedEntry(kind: Kind, spec: unknown): LedgerEntry {
  const placeholders = openFields(kind, spec);
  return { pending: true, ...(placeholders.length && { placeholders }) };
}

/** The entries of all objects, before the first is created. */
export function announcedEntries(
  blueprint: Blueprint,
): Record<string, LedgerEntry> {
  return Object.fromEntries(
    blueprintObjects(blueprint).map(({ key, kind, spec }) => [
      key,
      announcedEntry(kinds[kind], spec),
    ]),
  );
}

/** Names of the fields whose values a person should supply and has not. */
export function openFields(kind: Kind, spec: unknown): string[] {
  return (kind.supplied?.(spec) ?? [])
    .filter(({ value }) => value.supplied === undefined)
    .map(({ field }) => field);
}
