import { LoggerService } from '@backstage/backend-plugin-api';
import { applyBlueprint } from '@octopus-backstage/plugin-octopus-blueprint';
import { OctopusPlan, OctopusProject } from './planOctopus';

/** The project of the plan, which is created where the plan says so. */
export async function ensureProject(
  { client, space, project }: OctopusPlan,
  options: { logger: LoggerService; signal?: AbortSignal },
): Promise<OctopusProject> {
  if (!('projects' in project)) {
    return project;
  }
  const { logger, signal } = options;
  const { projects } = await applyBlueprint(project, {
    client,
    space,
    signal,
    onProgress: ({ entry, done, total }) =>
      logger.debug(
        `[${done}/${total}] ${entry.action}: ${entry.kind} '${entry.name}'`,
      ),
  });
  return projects[0];
}
