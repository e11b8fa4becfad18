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

/** The newest deployment for each value of a key; without those that have none. */
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

/** The newest deployment to each namespace that is still there. */
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

/** What runs where of a project, as a row of its system's grid. */
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
