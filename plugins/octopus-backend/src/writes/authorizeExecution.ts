import { ResourcePermission } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { checkEnvironment } from '../access/checkPermission';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { findEnvironment } from '../octopus/settings';
import { EnvironmentResource } from '../resources/projects';
import { ProjectTarget } from '../target/ProjectTarget';
import { openEntity } from '../target/openEntity';

/**
 * Loads what a deployment or run needs, and checks the caller's permission,
 * first on the entity and then in the environment.
 *
 * @param find - finds the release or runbook, and its name for the audit event
 * @param note - called with audit metadata as it becomes known
 */
export async function authorizeExecution<T>(
  ctx: ServiceContext,
  caller: Caller,
  options: {
    ref: string;
    environmentId: string;
    permission: ResourcePermission;
    find(target: ProjectTarget): Promise<{ found: T; name: JsonObject }>;
  },
  note: (metadata: JsonObject) => void,
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
