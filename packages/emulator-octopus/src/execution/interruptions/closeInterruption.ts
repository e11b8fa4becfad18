import { SandboxContext } from '../../context';
import { interruptions } from './interruption';

/** Marks an interruption as no longer waiting; nothing without an id. */
export function closeInterruption(
  ctx: SandboxContext,
  id: string | null,
  values?: Record<string, string | null>,
): void {
  const collection = ctx.store.of(interruptions);
  const interruption = id === null ? undefined : collection.get(id);
  if (!interruption) return;
  collection.put({
    ...interruption,
    isPending: false,
    values: values ?? interruption.values,
  });
}
