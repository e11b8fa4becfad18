import {
  FeatureBranchRecord,
  formatFeatureBranchRecord,
  NAMESPACE_VARIABLE,
} from '@octopus-backstage/plugin-octopus-node';
import { PreviewResource, RunbookResource } from '../../resources/previews';
import { RunbookRunResource } from '../../resources/deployments';
import { translateError } from '../../errors/translateError';
import { audited } from '../writes/audited';
import { formValues } from '../writes/formValues';
import { signature } from '../writes/signature';
import { spaceKey } from '../target/spaceKey';
import { CatalogSpace } from './CatalogSpace';
import { ExpiryContext } from './ExpiryContext';
import { NamespaceHistory } from './NamespaceHistory';
import { notifyOwner } from './notifyOwner';

/** Runs the runbook that deletes a namespace, audited, and tells the owner the first time. */
export async function startRemoval(
  ctx: ExpiryContext,
  target: CatalogSpace,
  options: {
    runbook: RunbookResource;
    history: NamespaceHistory;
    record: FeatureBranchRecord;
    entityRef: string;
  },
): Promise<void> {
  const { runbook, history, record, entityRef } = options;
  const { instance, space, read } = target;
  const { namespace, environmentId, removals } = history;
  const credentials = await ctx.auth.getOwnServiceCredentials();
  const caller = { credentials };
  const meta = {
    entityRef,
    space: spaceKey(target),
    namespace,
    environmentId,
    expiresAt: record.expiresAt!,
  };
  await audited(
    ctx,
    caller,
    { eventId: 'feature-branch-expire', meta },
    async note => {
      const snapshot = runbook.PublishedRunbookSnapshotId;
      const { Form } = await read.get<PreviewResource>(
        `/api/${space.id}/runbookSnapshots/${snapshot}/runbookRuns/preview/${environmentId}`,
      );
      const client = ctx.octopus.client({
        instance: instance.name,
        access: 'write',
      });
      const run = await client
        .post<RunbookRunResource>(`/api/${space.id}/runbookRuns`, {
          RunbookId: runbook.Id,
          RunbookSnapshotId: snapshot,
          EnvironmentId: environmentId,
          FormValues: formValues(Form, { [NAMESPACE_VARIABLE]: namespace }),
          Comments: `${signature(
            'Expired',
            caller,
          )}\n${formatFeatureBranchRecord(record)}`,
        })
        .catch(error => {
          throw translateError(error, {
            instance: instance.name,
            access: 'write',
          });
        });
      note({ runbookRunId: run.Id, taskId: run.TaskId });
    },
  );
  ctx.cache.invalidate(spaceKey(target));
  ctx.logger.info(`The feature branch '${namespace}' has expired`);
  if (removals.length === 0) {
    await notifyOwner(ctx, { record, entityRef });
  }
}
