import {
  byEffect,
  environmentState,
  isUnverified,
  OctopusDeployment,
  OctopusProjectView,
  OctopusSystemView,
} from '@octopus-backstage/plugin-octopus-common';

type Row = OctopusSystemView['rows'][number];
type View = Pick<
  OctopusProjectView,
  | 'environments'
  | 'releases'
  | 'namespaceDeployments'
  | 'channels'
  | 'isPartial'
>;

/** What an environment shows where there is room for one slot only. */
interface Shown {
  /** What runs there, or the last that was tried where nothing does. */
  current: OctopusDeployment;
  /** A later one that has not succeeded, or that is scheduled. */
  newer?: OctopusDeployment;
}

/**
 * Finds what runs in an environment; of its namespaces, in the one that changed
 * last. Undefined where nothing was ever deployed to.
 */
export function shownIn(
  view: Pick<OctopusProjectView, 'releases' | 'namespaceDeployments'>,
  environmentId: string,
): Shown | undefined {
  return shownInSlots(view, environmentId)[0];
}

/**
 * Finds what each slot of an environment, such as that of each tenant, has: what
 * runs, what was tried since, and what is scheduled; each once. Slots with nothing
 * are left out.
 */
export function deploymentsInSlots(
  view: Pick<OctopusProjectView, 'releases' | 'namespaceDeployments'>,
  environmentId: string,
): OctopusDeployment[][] {
  return environmentState(view, environmentId)
    .slots.map(({ deployed, latest, scheduled }) =>
      [deployed, latest, scheduled]
        .flatMap(deployment => deployment ?? [])
        .filter(
          ({ id }, index, all) =>
            all.findIndex(other => other.id === id) === index,
        ),
    )
    .filter(deployments => deployments.length > 0);
}

function shownInSlots(
  view: Pick<OctopusProjectView, 'releases' | 'namespaceDeployments'>,
  environmentId: string,
): Shown[] {
  return deploymentsInSlots(view, environmentId).map(([current, newer]) => ({
    current,
    ...(newer && { newer }),
  }));
}

/**
 * Finds the last deployment to each namespace that still exists, the one that
 * took effect last first.
 */
export function lastByNamespace({
  environments,
  ...view
}: View): OctopusDeployment[] {
  return environments
    .flatMap(({ id }) => environmentState(view, id).slots)
    .filter(({ namespace }) => namespace)
    .flatMap(({ latest, scheduled }) => latest ?? scheduled ?? [])
    .sort(byEffect);
}

/** What is for nobody in particular comes first. */
function byTenant({ current: a }: Shown, { current: b }: Shown): number {
  return (a.tenant?.name ?? '').localeCompare(b.tenant?.name ?? '');
}

/** Maps a project to its row in the grid of a system. */
export function toSystemRow(
  view: View,
): Pick<
  Row,
  | 'current'
  | 'newer'
  | 'tenants'
  | 'newerForTenants'
  | 'featureBranches'
  | 'unverified'
> {
  const shown = view.environments.flatMap(({ id, name }) => {
    const found = shownIn(view, id);
    return found ? [{ name, ...found }] : [];
  });
  const newer = shown.flatMap(each =>
    each.newer ? [[each.name, each.newer] as const] : [],
  );
  const tenants = view.environments.flatMap(({ id, name }) =>
    environmentState(view, id).hasTenants
      ? [{ name, slots: shownInSlots(view, id).sort(byTenant) }]
      : [],
  );
  const newerForTenants = tenants.flatMap(({ name, slots }) => {
    const later = slots.flatMap(slot => slot.newer ?? []);
    return later.length > 0 ? [[name, later] as const] : [];
  });
  const branches = lastByNamespace(view);
  const unverified = view.environments.filter(({ id }) =>
    isUnverified(view, id),
  );
  return {
    current: Object.fromEntries(
      shown.map(({ name, current }) => [name, current]),
    ),
    ...(newer.length > 0 && { newer: Object.fromEntries(newer) }),
    ...(tenants.length > 0 && {
      tenants: Object.fromEntries(
        tenants.map(({ name, slots }) => [
          name,
          slots.map(({ current }) => current),
        ]),
      ),
    }),
    ...(newerForTenants.length > 0 && {
      newerForTenants: Object.fromEntries(newerForTenants),
    }),
    ...(branches.length > 0 && { featureBranches: branches }),
    ...(unverified.length > 0 && {
      unverified: unverified.map(({ name }) => name),
    }),
  };
}
