import { ConflictError } from '@backstage/errors';
import {
  NAMESPACE_VARIABLE,
  REMOVAL_RUNBOOK,
  removalTenant,
} from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { RemovalInput } from '../context/inputs';
import { spaceApi } from '../context/spaceApi';
import { formatComments } from '../deploying/comments';
import { previewOf, readPreview } from '../deploying/readPreview';
import { NamespaceHistory } from '../namespaces/readNamespaceHistory';
import { RunbookResource, RunbookRunResource } from '../resources/deployments';
import { EnvironmentResource } from '../resources/projects';

/**
 * Starts the runbook, by the route that servers of 2021 have too and that takes
 * comments: they identify the run when the response is lost.
 *
 * @throws ConflictError when the runbook was never published, and what
 * `removalTenant` and `readPreview` throw
 */
export async function startRemoval(
  ctx: FeatureBranchContext,
  options: RemovalInput & {
    history: NamespaceHistory;
    target: EnvironmentResource;
    runbook: RunbookResource;
  },
): Promise<{ runbookRunId: string; taskId: string }> {
  const { namespace, history, target, runbook, user, owner } = options;
  const snapshot = runbook.PublishedRunbookSnapshotId;
  if (!snapshot) {
    throw new ConflictError(
      `The runbook '${REMOVAL_RUNBOOK}' has no published snapshot: publish one`,
    );
  }
  const tenantId = removalTenant(
    runbook.MultiTenancyMode,
    history.deployments.map(deployment => deployment.tenantId),
  );
  const { formValues } = await readPreview(ctx, {
    path: `/runbookSnapshots/${snapshot}/runbookRuns/preview/${previewOf(
      target,
      tenantId,
    )}`,
    what: `Running '${REMOVAL_RUNBOOK}' in ${target.Name}`,
    answers: { [NAMESPACE_VARIABLE]: namespace },
  });
  const branch = history.deployments.find(({ record }) => record?.branch)
    ?.record?.branch;
  const comments = formatComments('Removed', user, {
    namespace,
    branch,
    owner,
  });
  const known = new Set(history.removals.map(({ id }) => id));
  ctx.logger.info(`Removing the namespace '${namespace}'`);
  const run = await spaceApi(ctx).post<RunbookRunResource>(
    '/runbookRuns',
    {
      RunbookId: runbook.Id,
      RunbookSnapshotId: snapshot,
      EnvironmentId: target.Id,
      ...(tenantId && { TenantId: tenantId }),
      FormValues: formValues,
      Comments: comments,
    },
    async () =>
      (
        await spaceApi(ctx).list<RunbookRunResource>('/runbookRuns', {
          runbooks: runbook.Id,
        })
      ).find(
        ({ Id, RunbookId, Comments }) =>
          RunbookId === runbook.Id && Comments === comments && !known.has(Id),
      ),
  );
  return { runbookRunId: run.Id, taskId: run.TaskId };
}
