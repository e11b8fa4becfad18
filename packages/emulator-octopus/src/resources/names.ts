import { SandboxContext } from '../context';
import { validationError } from '../http/errors';
import { Entity, Kind } from '../store/kind';
import { uniqueSlug } from '../store/slugs';

/**
 * What the server says of a name that is taken. Source of the wording:
 * OctopusDeploy/Issues#8053, for projects and channels; that it is the same for
 * other kinds is inferred.
 */
export function nameIsTaken(label: string): string {
  const article = /^[aeiou]/i.test(label) ? 'An' : 'A';
  return `${article} ${label.toLowerCase()} with this name already exists. Please choose a different name.`;
}

/**
 * Refuses an empty name, and one that a sibling has, whatever its case. Status
 * and place of the reason: octopus-api.md §6.9.
 */
export function requireName<T extends Entity>(
  kind: Kind<T>,
  entity: T,
  siblings: T[],
): void {
  const name = entity.Name?.trim().toLowerCase();
  if (!name) {
    throw validationError(`Please provide a name for the ${kind.label}.`);
  }
  const clash = siblings.some(
    item => item.Id !== entity.Id && item.Name?.trim().toLowerCase() === name,
  );
  if (clash) {
    throw validationError(nameIsTaken(kind.label));
  }
}

/**
 * The slug of a new object: the wanted one, or one made of the name. Unique
 * within the space (octopus-api.md §6.6), and for what belongs to a project
 * within that (OctopusDeploy/docs:src/pages/docs/api/_generated/runbooks.md).
 */
export function newSlug<T extends Entity>(
  ctx: SandboxContext,
  kind: Kind<T>,
  spaceId: string,
  wanted: string | null | undefined,
  name: string | null | undefined,
  isSibling: (entity: T) => boolean = () => true,
): string {
  const siblings = ctx.store.of(kind).inSpace(spaceId).filter(isSibling);
  return uniqueSlug(wanted || name || '', slug =>
    siblings.some(item => item.Slug === slug),
  );
}
