import {
  octopusProjectReadPermission,
  OctopusRunbook,
} from '@octopus-backstage/plugin-octopus-common';
import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import { Caller } from '../../access/Caller';
import { present } from '../../mapping/present';
import { RunbookResource } from '../../resources/previews';
import { ServiceContext } from '../ServiceContext';
import { openEntity } from '../target/openEntity';
import { readSnapshot } from '../view/readSnapshot';
import { readEnvironments } from '../view/settings';
import { readRunbooks } from './readRunbooks';

/** The project's runbooks, with the environments that each may run in. */
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
  const [runbooks, all, { value }] = await Promise.all([
    readRunbooks(ctx, target),
    readEnvironments(ctx, target),
    readSnapshot(ctx, target),
  ]);
  const { view } = value;
  const url = portalUrls(target.instance.baseUrl, view.space.id).project(
    view.project.id,
  );
  const reachable = view.environments.map(({ id }) => id);
  return runbooks.map(runbook => {
    const environments = all
      .filter(({ Id }) => isIn(runbook, reachable, Id))
      .map(({ Id, Name }) => ({ id: Id, name: Name }));
    return {
      id: runbook.Id,
      name: runbook.Name,
      ...present({ description: runbook.Description }),
      isPublished: Boolean(runbook.PublishedRunbookSnapshotId),
      environmentIds: environments.map(({ id }) => id),
      environments,
      url,
    };
  });
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
