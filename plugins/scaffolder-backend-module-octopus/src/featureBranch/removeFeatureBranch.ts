import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { api } from './api';
import { commentsOf } from './deploying/comments';
import { readPreview } from './deploying/readPreview';
import { FeatureBranchContext } from './FeatureBranchContext';
import {
  findRemovalRunbooks,
  removalRunbookName,
} from './namespaces/findRemovalRunbooks';
import { namespaceRefusal } from './namespaces/namespaceRefusal';
import { isActive, NamespaceUse } from './namespaces/NamespaceUse';
import { namespaceVariable } from './namespaces/readNamespaces';
import { readNamespaceUse } from './namespaces/readNamespaceUse';
import { readStaticNamespaces } from './namespaces/readStaticNamespaces';
import { findEnvironment } from './projects/findEnvironment';
import { findProject } from './projects/findProject';
import { RunbookResource, RunbookRunResource } from './resources/deployments';
import { EnvironmentResource, ProjectResource } from './resources/projects';
import { waitForRemoval } from './tasks/waitForRemoval';

/** What `octopus:delete-feature-branch` is asked for, with its defaults. */
export interface RemovalInput {
  namespace: string;
  environment: string;
  /** Id, slug or name of the project with the runbook, where there are several. */
  project?: string;
  wait: boolean;
  /** Milliseconds since 1970. */
  deadline: number;
  user: string;
  owner?: string;
}

/** The run that removes or has removed a namespace. */
export interface Removal {
  /** None where an ephemeral environment has no deprovisioning runbook. */
  runbookRunId?: string;
  taskId?: string;
  /** False where it had been removed before. */
  isNew: boolean;
}

/**
 * Removes the namespace of a feature branch by the runbook of the blueprint.
 * Only a namespace that Octopus deployed feature branches to is removed, and
 * one that was removed before stays so.
 *
 * @throws InputError for a namespace that is no feature branch's,
 * NotFoundError for an unknown one or where there is no runbook,
 * ConflictError while something is being deployed to it, TaskFailedError
 */
export async function removeFeatureBranch(
  ctx: FeatureBranchContext,
  input: RemovalInput,
): Promise<Removal> {
  const { namespace, deadline, wait } = input;
  const environments = await api(ctx).all<EnvironmentResource>(
    '/environments/all',
  );
  const target = findEnvironment(environments, input.environment);
  const refusal = namespaceRefusal(
    namespace,
    await readStaticNamespaces(ctx, environments),
  );
  if (refusal) {
    throw new InputError(refusal);
  }
  const runbooks = await findRemovalRunbooks(ctx);
  const use = await readNamespaceUse(ctx, {
    namespace,
    environmentId: target.Id,
    runbooks,
  });
  const known = findRemoval(use, target);
  if (known?.state === 'Success') {
    ctx.logger.info(`The namespace '${namespace}' has been removed already`);
    return { runbookRunId: known.id, taskId: known.taskId, isNew: false };
  }
  const removal = known
    ? { runbookRunId: known.id, taskId: known.taskId }
    : await startRemoval(ctx, {
        ...input,
        use,
        target,
        runbook: await chooseRunbook(ctx, runbooks, input.project),
      });
  if (wait) {
    await waitForRemoval(ctx, removal.taskId, deadline);
  }
  return { ...removal, isNew: true };
}

/** A run that has removed it, or is about to. */
function findRemoval(
  { namespace, deployments, removals }: NamespaceUse,
  target: EnvironmentResource,
) {
  const active = removals.find(isActive);
  if (active) {
    return active;
  }
  const deploying = deployments.find(isActive);
  if (deploying) {
    throw new ConflictError(
      `Release ${deploying.version} is being deployed to the namespace '${namespace}' (${deploying.taskId}): cancel that, or wait until it has ended`,
    );
  }
  if (deployments.length) {
    return undefined;
  }
  const last = removals.find(({ state }) => state === 'Success');
  if (!last) {
    throw new NotFoundError(
      `Nothing was ever deployed to the namespace '${namespace}' in ${target.Name}, so it is not removed either`,
    );
  }
  return last;
}

async function chooseRunbook(
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
      `There is no runbook '${removalRunbookName}'${
        project ? ` in '${project.Name}'` : ' in the space'
      }: bring the space up to date with octopus:create-refarch`,
    );
  }
  if (found.length > 1) {
    const names = projects
      .filter(({ Id }) => found.some(({ ProjectId }) => ProjectId === Id))
      .map(({ Name }) => Name);
    throw new InputError(
      `Several projects have a runbook '${removalRunbookName}': ${names.join(
        ', ',
      )}. Say which one to use as project`,
    );
  }
  return found[0];
}

/** By the plain route, which servers of 2021 have too, and which takes comments. */
async function startRemoval(
  ctx: FeatureBranchContext,
  options: RemovalInput & {
    use: NamespaceUse;
    target: EnvironmentResource;
    runbook: RunbookResource;
  },
): Promise<{ runbookRunId: string; taskId: string }> {
  const { namespace, use, target, runbook, user, owner } = options;
  const snapshot = runbook.PublishedRunbookSnapshotId;
  if (!snapshot) {
    throw new ConflictError(
      `The runbook '${removalRunbookName}' has no published snapshot: publish one`,
    );
  }
  const { formValues } = await readPreview(ctx, {
    path: `/runbookSnapshots/${snapshot}/runbookRuns/preview/${target.Id}`,
    what: `Running '${removalRunbookName}' in ${target.Name}`,
    answers: { [namespaceVariable]: namespace },
  });
  const branch = use.deployments.find(({ record }) => record?.branch)?.record
    ?.branch;
  const comments = commentsOf('Removed', user, { namespace, branch, owner });
  const known = new Set(use.removals.map(({ id }) => id));
  ctx.logger.info(`Removing the namespace '${namespace}'`);
  const run = await api(ctx).post<RunbookRunResource>(
    '/runbookRuns',
    {
      RunbookId: runbook.Id,
      RunbookSnapshotId: snapshot,
      EnvironmentId: target.Id,
      FormValues: formValues,
      Comments: comments,
    },
    async () =>
      (
        await api(ctx).list<RunbookRunResource>('/runbookRuns', {
          runbooks: runbook.Id,
        })
      ).find(
        ({ Id, RunbookId, Comments }) =>
          RunbookId === runbook.Id && Comments === comments && !known.has(Id),
      ),
  );
  return { runbookRunId: run.Id, taskId: run.TaskId };
}
