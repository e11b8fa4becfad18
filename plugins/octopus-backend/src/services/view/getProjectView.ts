import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  octopusProjectReadPermission,
  OctopusProjectView,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../../access/Caller';
import { readAbilities } from '../../access/readAbilities';
import { readEntity } from '../../access/readEntity';
import { readProjectRef } from '../../access/readProjectRef';
import { ServiceContext } from '../ServiceContext';
import { openProject } from '../target/openProject';
import { readSnapshot } from './readSnapshot';

/** Everything that the page of an entity shows at first. */
export async function getProjectView(
  ctx: ServiceContext,
  caller: Caller,
  entityRef: string,
): Promise<OctopusProjectView> {
  const entity = await readEntity(
    ctx,
    caller,
    entityRef,
    octopusProjectReadPermission,
  );
  const target = await openProject(ctx, readProjectRef(entity));
  const { value, problem } = await readSnapshot(ctx, target);
  const { view } = value;
  return {
    ...view,
    abilities: await readAbilities(
      ctx,
      caller,
      stringifyEntityRef(entity),
      view.project,
    ),
    ...(problem && { stale: { message: problem.message } }),
  };
}
