import { InputError, NotFoundError } from '@backstage/errors';
import { REMOVAL_RUNBOOK } from '@octopus-backstage/plugin-octopus-node';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { findProject } from '../projects/findProject';
import { RunbookResource } from '../resources/deployments';
import { ProjectResource } from '../resources/projects';

/**
 * The one runbook to use.
 *
 * @param wanted - id, slug or name of its project
 * @throws NotFoundError where there is none, InputError naming the projects
 * where there are several
 */
export async function chooseRunbook(
  ctx: FeatureBranchContext,
  runbooks: RunbookResource[],
  wanted: string | undefined,
): Promise<RunbookResource> {
  const projects = await api(ctx).all<ProjectResource>('/projects/all');
  const project = wanted && findProject(projects, wanted);
  const found = runbooks.filter(
    ({ ProjectId }) => !project || ProjectId === project.Id,
  );
  if (!found.length) {
    throw new NotFoundError(
      `There is no runbook '${REMOVAL_RUNBOOK}'${
        project ? ` in '${project.Name}'` : ' in the space'
      }: bring the space up to date with octopus:create-refarch`,
    );
  }
  if (found.length > 1) {
    const names = projects
      .filter(({ Id }) => found.some(({ ProjectId }) => ProjectId === Id))
      .map(({ Name }) => Name);
    throw new InputError(
      `Several projects have a runbook '${REMOVAL_RUNBOOK}': ${names.join(
        ', ',
      )}. Say which one to use as project`,
    );
  }
  return found[0];
}
