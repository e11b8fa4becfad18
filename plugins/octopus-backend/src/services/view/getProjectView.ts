import {
  octopusProjectReadPermission,
  OctopusProjectView,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../../access/Caller';
import { readAbilities } from '../../access/readAbilities';
import { ServiceContext } from '../ServiceContext';
import { openEntity } from '../target/openEntity';
import { readSnapshot, readWholeSnapshot } from './readSnapshot';

/**
 * Everything that the page of an entity shows at first.
 *
 * @param options - `whole` for those who do not ask again for what is missing
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
