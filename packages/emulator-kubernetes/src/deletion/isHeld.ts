import { KubeObject } from '../objects/KubeObject';

/** Holds an owner until its dependents are gone. */
export const foregroundFinalizer = 'foregroundDeletion';

/** Does something keep an object that is being deleted? */
export function isHeld({ kind, metadata, spec }: KubeObject): boolean {
  return (
    (metadata.finalizers ?? []).length > 0 ||
    (kind === 'Namespace' && (spec?.finalizers ?? []).length > 0) ||
    (kind === 'Pod' && (metadata.deletionGracePeriodSeconds ?? 0) > 0)
  );
}
