import { ResourcePermission } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { Caller } from '../../access/Caller';
import { checkEnvironment } from '../../access/checkEnvironment';
import { EnvironmentResource } from '../../resources/projects';
import { ServiceContext } from '../ServiceContext';
import { findEnvironment } from '../target/findEnvironment';
import { openEntity } from '../target/openEntity';
import { ProjectTarget } from '../target/ProjectTarget';

/**
 * The way to everything that is started in an environment: the entity and the
 * caller's permission on it, what is to be started, the environment, and the
 * caller's permission there.
 *
 * @param find - what is to be started, and how an audit event names it
 * @param note - hears of each as it is found
 */
export async function openStart<T>(
  ctx: ServiceContext,
  caller: Caller,
  options: {
    ref: string;
    environmentId: string;
    permission: ResourcePermission;
    find(target: ProjectTarget): Promise<{ found: T; name: JsonObject }>;
  },
  note: (more: JsonObject) => void,
): Promise<{
  target: ProjectTarget;
  found: T;
  environment: EnvironmentResource;
}> {
  const { ref, environmentId, permission, find } = options;
  const { entityRef, target } = await openEntity(ctx, caller, ref, permission);
  note({ project: target.key });
  const { found, name } = await find(target);
  note(name);
  const environment = await findEnvironment(ctx, target, environmentId);
  note({ environment: environment.Name });
  await checkEnvironment(
    ctx,
    caller,
    { entityRef, environment: environment.Name },
    permission,
  );
  return { target, found, environment };
}
