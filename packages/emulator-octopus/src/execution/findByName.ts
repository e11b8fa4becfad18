import { SandboxContext } from '../context';
import { Environment } from '../environments/environments';
import { placesIn } from '../environments/places';
import { Entity, Kind } from '../store/kind';
import { deploymentRefusals } from './deployments/refusals';

function among<T extends Entity>(
  candidates: T[],
  label: string,
  name: string | null | undefined,
): T {
  const wanted = (name ?? '').toLowerCase();
  const found =
    candidates.find(item => item.Name?.toLowerCase() === wanted) ??
    candidates.find(item => item.Id.toLowerCase() === wanted) ??
    candidates.find(item => item.Slug === wanted);
  if (!found) {
    throw deploymentRefusals.unknown(label, name ?? '');
  }
  return found;
}

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
  const candidates = ctx.store.of(kind).inSpace(spaceId).filter(fits);
  return among(candidates, kind.label.toLowerCase(), name);
}

/** The same for an environment, static or ephemeral. */
export function placeNamed(
  ctx: SandboxContext,
  spaceId: string,
  name: string,
): Environment {
  return among(placesIn(ctx, spaceId), 'environment', name);
}
