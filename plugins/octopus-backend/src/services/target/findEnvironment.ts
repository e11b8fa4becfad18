import { EnvironmentResource } from '../../resources/projects';
import { ServiceContext } from '../ServiceContext';
import { readEnvironments } from '../view/settings';
import { checkId } from './checkOwn';
import { ProjectTarget } from './ProjectTarget';

/**
 * An environment of the project's space, also one that was made a moment ago.
 * Whether a release or a runbook may go there is Octopus's decision.
 *
 * @throws NotFoundError
 */
export async function findEnvironment(
  ctx: ServiceContext,
  target: ProjectTarget,
  environmentId: string,
): Promise<EnvironmentResource> {
  const id = checkId('Environments', environmentId);
  const known = await readEnvironments(ctx, target);
  return (
    known.find(({ Id }) => Id === id) ??
    target.read.get(`/api/${target.space.id}/environments/${id}`)
  );
}
