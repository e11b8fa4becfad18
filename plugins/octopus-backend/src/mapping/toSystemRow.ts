import {
  OctopusDeployment,
  OctopusProjectView,
  OctopusSystemView,
} from '@octopus-backstage/plugin-octopus-common';

type Row = OctopusSystemView['rows'][number];
type View = Pick<
  OctopusProjectView,
  'environments' | 'releases' | 'namespaceDeployments'
>;

/**
 * Finds the newest deployment for each value of a key; deployments without a
 * key are ignored.
 */
export function newestBy(
  { releases, namespaceDeployments = [] }: Omit<View, 'environments'>,
  keyOf: (deployment: OctopusDeployment) => string | undefined,
): Map<string, OctopusDeployment> {
  const newest = new Map<string, OctopusDeployment>();
  const all = releases.flatMap(({ deployments }) => deployments);
  for (const deployment of [...all, ...namespaceDeployments]) {
    const key = keyOf(deployment);
    const other = key && newest.get(key);
    if (
      key &&
      (!other || Date.parse(other.created) < Date.parse(deployment.created))
    ) {
      newest.set(key, deployment);
    }
  }
  return newest;
}

/**
 * Finds the newest deployment to each namespace that still exists, newest
 * first.
 */
export function newestByNamespace(
  view: Omit<View, 'environments'>,
): OctopusDeployment[] {
  const newest = newestBy(
    view,
    ({ environmentId, namespace }) =>
      namespace && `${environmentId}/${namespace}`,
  );
  return [...newest.values()]
    .filter(({ isRemoved }) => !isRemoved)
    .sort((a, b) => Date.parse(b.created) - Date.parse(a.created));
}

/** Maps a project to its row in the grid of a system. */
export function toSystemRow(
  view: View,
): Pick<Row, 'current' | 'featureBranches'> {
  const byEnvironment = newestBy(view, ({ environmentId }) => environmentId);
  const branches = newestByNamespace(view);
  return {
    current: Object.fromEntries(
      view.environments.flatMap(({ id, name }) => {
        const deployment = byEnvironment.get(id);
        return deployment ? [[name, deployment]] : [];
      }),
    ),
    ...(branches.length > 0 && { featureBranches: branches }),
  };
}
