import { ProgressionResource } from '../resources/releases';
import { ProjectSnapshot } from './ProjectSnapshot';

/**
 * Whether a snapshot is of a server that was restored from a backup since: it gives
 * an id away again, and the deployment that has it now was made at another time.
 * Events tell that as well, but not every key may see them.
 */
export function isOfOldServer(
  { view, branches }: ProjectSnapshot,
  { Releases }: ProgressionResource,
): boolean {
  const known = new Map([
    ...(branches?.groups ?? []).flatMap(({ listed }) =>
      listed.map(({ Id, Created }) => [Id, Created] as const),
    ),
    ...view.releases.flatMap(({ deployments }) =>
      deployments.map(({ id, created }) => [id, created] as const),
    ),
  ]);
  return Releases.flatMap(({ Deployments }) =>
    Object.values(Deployments).flat(),
  ).some(({ DeploymentId, Created }) => {
    const before = known.get(DeploymentId);
    return before !== undefined && Date.parse(before) !== Date.parse(Created);
  });
}
