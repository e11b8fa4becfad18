import { SandboxContext } from '../context';
import { notFound, OctopusError } from '../http/errors';
import { projects } from '../projects/projects';
import { gitRefusals } from './refusals';

/** How the server says that it has no deployment process with an id, which may be in Git. */
export function noSuchProcess(
  ctx: SandboxContext,
  spaceId: string,
  id: string,
): OctopusError {
  const project = ctx.store
    .of(projects)
    .inSpace(spaceId)
    .find(({ DeploymentProcessId }) => DeploymentProcessId === id);
  return project ? gitRefusals.noProcess(project) : notFound();
}
