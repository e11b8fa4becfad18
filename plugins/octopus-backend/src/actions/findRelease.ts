import { NotFoundError } from '@backstage/errors';
import {
  OctopusProjectView,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { listReleases } from '../services/releases/listReleases';

const SEARCHED = 100;

/**
 * Finds the release with exactly this version.
 *
 * @param view - of the entity's project; releases that are not in it are
 * searched for
 * @throws NotFoundError when there is no such release
 */
export async function findRelease(
  ctx: ServiceContext,
  caller: Caller,
  entityRef: string,
  view: OctopusProjectView,
  version: string,
): Promise<OctopusRelease> {
  const isIt = (release: OctopusRelease) => release.version === version;
  const recent = view.releases.find(isIt);
  if (recent) {
    return recent;
  }
  const { items } = await listReleases(ctx, caller, entityRef, {
    search: version,
    offset: 0,
    limit: SEARCHED,
  });
  const found = items.find(isIt);
  if (!found) {
    throw new NotFoundError(
      `Octopus project '${view.project.name}' has no release '${version}'`,
    );
  }
  return found;
}
