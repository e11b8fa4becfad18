import { Context } from 'hono';
import { SandboxEnv } from '../app/env';
import { octopusError } from '../http/errors';
import { textQuery } from '../http/query';
import { Entity, Kind } from '../store/kind';

/**
 * Refuses `?clone=`, which makes a copy on a real server
 * (OctopusDeploy/go-octopusdeploy:pkg/projects/project_clone_request.go): an
 * empty object would look like one. The words are ours.
 *
 * @throws OctopusError 400
 */
export function refuseClone<T extends Entity>(
  c: Context<SandboxEnv>,
  { label }: Pick<Kind<T>, 'label'>,
): void {
  const source = textQuery(c, 'clone');
  if (source) {
    throw octopusError(
      400,
      `The sandbox cannot clone: the ${label.toLowerCase()} "${source}" was not copied, and nothing was created. Create it without the parameter "clone", and add what it has.`,
    );
  }
}
