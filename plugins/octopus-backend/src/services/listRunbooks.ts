import {
  octopusProjectReadPermission,
  OctopusRunbook,
  OctopusTenant,
} from '@octopus-backstage/plugin-octopus-common';
import { isInGit, portalUrls } from '@octopus-backstage/plugin-octopus-node';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { omitEmpty } from '../mapping/fields';
import { tenancyOf, toTenants } from '../mapping/toTenant';
import { readRunbookRuns } from '../octopus/runbookRuns';
import { readRunbooks } from '../octopus/runbooks';
import { readEnvironments } from '../octopus/settings';
import { readTenants } from '../octopus/tenants';
import { RunbookResource } from '../resources/previews';
import { readSnapshot } from '../snapshot/readSnapshot';
import { openEntity } from '../target/openEntity';

/** How many runs of each runbook to list: the page has the others on demand. */
const RUNS = 5;

/**
 * Lists the project's runbooks, with the environments that each may run in and
 * its last runs. They are left out where they are not known.
 */
export async function listRunbooks(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
): Promise<OctopusRunbook[]> {
  const { target } = await openEntity(
    ctx,
    caller,
    ref,
    octopusProjectReadPermission,
  );
  const [runbooks, runs, all, { value }] = await Promise.all([
    readRunbooks(ctx, target),
    readRunbookRuns(ctx, target).catch(error => {
      ctx.logger.debug(`Runs of ${target.key} could not be read`, error);
      return undefined;
    }),
    readEnvironments(ctx, target),
    readSnapshot(ctx, target),
  ]);
  const { view } = value;
  // The project itself may be for none, and its page then knows of no tenants.
  const tenants = runbooks.some(({ MultiTenancyMode }) =>
    tenancyOf(MultiTenancyMode),
  )
    ? toTenants(
        await readTenants(ctx, target).catch(() => []),
        target.project.Id,
      )
    : [];
  const url = portalUrls(target.instance.baseUrl, view.space.id).project(
    view.project.id,
  );
  const reachable = view.environments.map(({ id }) => id);
  return runbooks.map(runbook => {
    const own = runs?.(runbook.Id);
    const environments = all
      .filter(({ Id }) => isIn(runbook, reachable, Id))
      .map(({ Id, Name }) => ({ id: Id, name: Name }));
    return {
      id: runbook.Id,
      name: runbook.Name,
      ...omitEmpty({ description: runbook.Description }),
      // One in Git is run from its branch, and never published.
      isPublished:
        isInGit(target.project, 'runbooks') ||
        Boolean(runbook.PublishedRunbookSnapshotId),
      ...tenancyFields(runbook, tenants),
      environmentIds: environments.map(({ id }) => id),
      environments,
      ...(own && { runs: own.slice(0, RUNS) }),
      url,
    };
  });
}

function tenancyFields(
  { MultiTenancyMode }: RunbookResource,
  tenants: OctopusTenant[],
): Pick<OctopusRunbook, 'tenancy' | 'tenants'> {
  const tenancy = tenancyOf(MultiTenancyMode);
  return tenancy ? { tenancy, tenants } : {};
}

/** @param reachable - environments of the project's lifecycles */
function isIn(
  { EnvironmentScope, Environments }: RunbookResource,
  reachable: string[],
  id: string,
): boolean {
  switch (EnvironmentScope) {
    case 'All':
      return true;
    case 'FromProjectLifecycles':
      return reachable.includes(id);
    default:
      return (Environments ?? []).includes(id);
  }
}
