import {
  OctopusDeployment,
  OctopusProjectView,
  OctopusSystemView,
} from '@octopus-backstage/plugin-octopus-common';

type Row = OctopusSystemView['rows'][number];
type View = Pick<OctopusProjectView, 'environments' | 'releases'>;

/** The newest deployment for each value of a key; without those that have none. */
export function newestBy(
  { releases }: Pick<View, 'releases'>,
  keyOf: (deployment: OctopusDeployment) => string | undefined,
): Map<string, OctopusDeployment> {
  const newest = new Map<string, OctopusDeployment>();
  for (const deployment of releases.flatMap(({ deployments }) => deployments)) {
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

/** What runs where of a project, as a row of its system's grid. */
export function toSystemRow(
  view: View,
): Pick<Row, 'current' | 'featureBranches'> {
  const byEnvironment = newestBy(view, ({ environmentId }) => environmentId);
  const branches = [...newestBy(view, ({ namespace }) => namespace).values()];
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
