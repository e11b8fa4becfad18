import { SandboxContext } from '../context';
import { Entity, Kind } from '../store/kind';
import { deploymentRefusals } from './deployments/refusals';

/**
 * The object that a v1 command names: by name, whatever its case, or by id or
 * slug. That commands take more than the name is inferred.
 *
 * @throws OctopusError when there is none
 */
export function findByName<T extends Entity>(
  ctx: SandboxContext,
  kind: Kind<T>,
  spaceId: string,
  name: string | null | undefined,
  fits: (entity: T) => boolean = () => true,
): T {
  const wanted = (name ?? '').toLowerCase();
  const candidates = ctx.store.of(kind).inSpace(spaceId).filter(fits);
  const found =
    candidates.find(item => item.Name?.toLowerCase() === wanted) ??
    candidates.find(item => item.Id.toLowerCase() === wanted) ??
    candidates.find(item => item.Slug === wanted);
  if (!found) {
    throw deploymentRefusals.unknown(kind.label.toLowerCase(), name ?? '');
  }
  return found;
}
