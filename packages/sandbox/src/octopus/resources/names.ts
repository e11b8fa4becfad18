import { SandboxContext } from '../context';
import { validationError } from '../http/errors';
import { Entity, Kind } from '../store/kind';
import { uniqueSlug } from '../store/slugs';

/**
 * Refuses an empty name, and one that a sibling has, whatever its case. The
 * status and the place of the reason are known, the wording is not
 * (octopus-api.md §6.9).
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
    throw validationError(
      `A ${kind.label} with the name '${entity.Name}' already exists. Please choose a different name.`,
    );
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
