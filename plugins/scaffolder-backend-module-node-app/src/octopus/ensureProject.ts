import { LoggerService } from '@backstage/backend-plugin-api';
import {
  applyBlueprint,
  RunOrigin,
} from '@octopus-backstage/plugin-octopus-blueprint';
import { OctopusPlan, OctopusProject } from './planOctopus';

/** The project of the plan, which is created where the plan says so. */
export async function ensureProject(
  { client, space, project }: OctopusPlan,
  options: { logger: LoggerService; signal?: AbortSignal; origin?: RunOrigin },
): Promise<OctopusProject> {
  if (!('projects' in project)) {
    return project;
  }
  const { logger, signal, origin } = options;
  const { projects } = await applyBlueprint(project, {
    client,
    space,
    signal,
    origin,
    onProgress: ({ entry, done, total }) =>
      logger.debug(
        `[${done}/${total}] ${entry.action}: ${entry.kind} '${entry.name}'`,
      ),
  });
  return projects[0];
}
