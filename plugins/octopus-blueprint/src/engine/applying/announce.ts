import { LedgerStore } from '../ledger/LedgerStore';
import { PlannedObject } from '../planning/PlannedObject';
import { openFields } from './openFields';

/**
 * Notes in the ledger what is about to be written, so that a run after a crash
 * can tell its own objects from those of people. Returns whether there is
 * anything to do at all.
 */
export function announce(
  planned: PlannedObject[],
  store: LedgerStore,
): boolean {
  let any = false;
  for (const { object, kind, entry, decision, publish } of planned) {
    any ||= decision.write !== 'nothing' || decision.record || publish;
    if (decision.action === 'create') {
      const placeholders = openFields(kind, object.spec);
      store.set(object.key, {
        pending: true,
        ...(placeholders.length && { placeholders }),
      });
    } else if (decision.write === 'everything') {
      store.set(object.key, {
        ...entry,
        pending: true,
        ...(decision.adopted && { adopted: true as const }),
      });
    }
    if (publish) {
      const { published: _, ...rest } = store.ledger.get(object.key) ?? {};
      store.set(object.key, rest);
    }
  }
  return any;
}
