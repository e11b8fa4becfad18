import { SandboxContext } from '../context';
import { requireIds } from '../resources/find';
import { environments } from './environments';
import { ephemeralEnvironments } from './ephemeral/ephemeralEnvironments';
import { parentEnvironments } from './ephemeral/parentEnvironments';

/** What variables and targets of an environment are scoped by: for an ephemeral one, its parent too. */
export function scopeOf(ctx: SandboxContext, environmentId: string) {
  const parentEnvironmentId = ctx.store
    .of(ephemeralEnvironments)
    .get(environmentId)?.ParentEnvironmentId;
  return { environmentId, parentEnvironmentId };
}

/**
 * Checks the environments that targets, accounts, certificates, variables or
 * runbooks are scoped to: static ones and parents. Source:
 * OctopusDeploy/docs:src/pages/docs/infrastructure/ephemeral-environments/index.md.
 */
export function requireScopes(
  ctx: SandboxContext,
  spaceId: string,
  ids: string[],
): void {
  requireIds(
    ctx,
    environments,
    spaceId,
    ids.filter(id => ctx.store.of(parentEnvironments).get(id) === undefined),
  );
}
