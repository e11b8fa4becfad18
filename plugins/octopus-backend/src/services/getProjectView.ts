import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  octopusProjectReadPermission,
  OctopusProjectView,
} from '@octopus-backstage/plugin-octopus-common';
import { readAbilities } from '../access/readAbilities';
import { readEntity, readProjectRef } from '../access/readEntity';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { openForView } from '../snapshot/openForView';
import { readSnapshot, readWholeSnapshot } from '../snapshot/readSnapshot';
import { StillReadingError } from '../waiting/StillReadingError';
import { lookBack } from './lookBack';

/**
 * Reads everything that the page of an entity shows first.
 *
 * @param options - `whole` waits for what would otherwise come with a later
 * poll; `mayBeOld` takes what was known before this backend started, marked as
 * such, for a page that asks again
 */
export async function getProjectView(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  options: { whole?: boolean; mayBeOld?: boolean } = {},
): Promise<OctopusProjectView> {
  const entity = await readEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const entityRef = stringifyEntityRef(entity);
  const projectRef = readProjectRef(entity);
  const withAbilities = async (
    view: Omit<OctopusProjectView, 'abilities'>,
  ): Promise<OctopusProjectView> => ({
    ...view,
    abilities: await readAbilities(ctx, caller, entityRef, view),
  });
  const known =
    options.mayBeOld && (await lookBack(ctx, projectRef, withAbilities));
  if (known) {
    return known;
  }
  const target = await openForView(ctx, projectRef);
  const { value, problem } = await (options.whole
    ? readWholeSnapshot
    : readSnapshot)(ctx, target);
  return { ...(await withAbilities(value.view)), ...ageOf(problem) };
}

/** Tells whether there will be something newer in a moment, or why not. */
function ageOf(
  problem: Error | undefined,
): Pick<OctopusProjectView, 'stale' | 'isLastKnown'> {
  if (!problem) {
    return {};
  }
  return problem instanceof StillReadingError
    ? { isLastKnown: true }
    : { stale: { message: problem.message } };
}
