import { ConflictError } from '@backstage/errors';
import {
  NAMESPACE_VARIABLE,
  REMOVAL_RUNBOOK,
} from '@octopus-backstage/plugin-octopus-node';
import { api } from '../api';
import { commentsOf } from '../deploying/comments';
import { readPreview } from '../deploying/readPreview';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { NamespaceUse } from '../namespaces/NamespaceUse';
import { RunbookResource, RunbookRunResource } from '../resources/deployments';
import { EnvironmentResource } from '../resources/projects';
import { RemovalInput } from './Removal';

/**
 * Runs the runbook by the plain route, which servers of 2021 have too, and
 * which takes comments. When the answer is lost, the run is found again by them.
 *
 * @throws ConflictError when it was never published, and what `readPreview` throws
 */
export async function startRemoval(
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
      `The runbook '${REMOVAL_RUNBOOK}' has no published snapshot: publish one`,
    );
  }
  const { formValues } = await readPreview(ctx, {
    path: `/runbookSnapshots/${snapshot}/runbookRuns/preview/${target.Id}`,
    what: `Running '${REMOVAL_RUNBOOK}' in ${target.Name}`,
    answers: { [NAMESPACE_VARIABLE]: namespace },
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
