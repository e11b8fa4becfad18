import {
  octopusProjectReadPermission,
  OctopusProjectView,
} from '@octopus-backstage/plugin-octopus-common';
import { readAbilities } from '../access/readAbilities';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { readSnapshot, readWholeSnapshot } from '../snapshot/readSnapshot';
import { openEntity } from '../target/openEntity';

/**
 * Reads everything that the page of an entity shows first.
 *
 * @param options - `whole` waits for what would otherwise come with a later
 * poll
 */
export async function getProjectView(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  options: { whole?: boolean } = {},
): Promise<OctopusProjectView> {
  const { entityRef, target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const { value, problem } = await (options.whole
    ? readWholeSnapshot
    : readSnapshot)(ctx, target);
  const { view } = value;
  return {
    ...view,
    abilities: await readAbilities(ctx, caller, entityRef, view),
    ...(problem && { stale: { message: problem.message } }),
  };
}
