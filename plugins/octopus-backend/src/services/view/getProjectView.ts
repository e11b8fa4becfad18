import {
  octopusProjectReadPermission,
  OctopusProjectView,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../../access/Caller';
import { readAbilities } from '../../access/readAbilities';
import { ServiceContext } from '../ServiceContext';
import { openEntity } from '../target/openEntity';
import { readSnapshot } from './readSnapshot';

/** Everything that the page of an entity shows at first. */
export async function getProjectView(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
): Promise<OctopusProjectView> {
  const { entityRef, target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const { value, problem } = await readSnapshot(ctx, target);
  const { view } = value;
  return {
    ...view,
    abilities: await readAbilities(ctx, caller, entityRef, view.project),
    ...(problem && { stale: { message: problem.message } }),
  };
}
