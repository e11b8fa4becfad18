import { InputError, NotFoundError } from '@backstage/errors';
import {
  isInGit,
  isSameId,
  REMOVAL_RUNBOOK,
} from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { findProject } from '../projects/findByName';
import { RunbookResource } from '../resources/deployments';
import { ProjectResource } from '../resources/projects';

/**
 * Finds all runbooks of the space that remove a namespace, by their exact name.
 * Lists of a space have those of Octopus's database only: help of `Get-Runbook`
 * in LindnerBrewery/OctopusDeploy:OctopusDeploy/Public/Get-Runbook.ps1.
 */
export async function findRemovalRunbooks(
  ctx: FeatureBranchContext,
): Promise<RunbookResource[]> {
  const runbooks = await spaceApi(ctx).all<RunbookResource>('/runbooks/all');
  return runbooks.filter(({ Name }) => Name === REMOVAL_RUNBOOK);
}

/**
 * Chooses the runbook to run.
 *
 * @param wanted - id, slug or name of its project
 * @throws NotFoundError when there is none, InputError naming the projects when
 * there are several
 */
export async function chooseRunbook(
  ctx: FeatureBranchContext,
  runbooks: RunbookResource[],
  wanted: string | undefined,
): Promise<RunbookResource> {
  const projects = await spaceApi(ctx).all<ProjectResource>('/projects/all');
  const project = wanted && findProject(projects, wanted);
  const found = runbooks.filter(
    ({ ProjectId }) => !project || isSameId(ProjectId, project.Id),
  );
  if (!found.length) {
    const inGit = (project ? [project] : projects).filter(each =>
      isInGit(each, 'runbooks'),
    );
    throw new NotFoundError(
      `There is no runbook '${REMOVAL_RUNBOOK}'${
        project ? ` in '${project.Name}'` : ' in the space'
      }: bring the space up to date with octopus:create-refarch${
        inGit.length
          ? `. One in Git, as ${inGit
              .map(({ Name }) => `'${Name}'`)
              .join(
                ', ',
              )} may have, is not run: Octopus lists the runbooks of a space without those in Git, so nobody here would know which namespaces it has deleted. Keep this runbook in a project that has its runbooks in Octopus's database`
          : ''
      }`,
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
