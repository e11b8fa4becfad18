import { NotFoundError } from '@backstage/errors';
import {
  OctopusProjectView,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../access/Caller';
import { OctopusEntityService } from '../services/OctopusEntityService';

const SEARCHED = 100;

/**
 * The release with exactly this version.
 *
 * @param view - of the entity's project; only what is not in it is searched
 * @throws NotFoundError
 */
export async function findRelease(
  service: OctopusEntityService,
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
  const { items } = await service.listReleases(caller, entityRef, {
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
