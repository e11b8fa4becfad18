import {
  FeatureBranchRecord,
  formatFeatureBranchRecord,
  NAMESPACE_VARIABLE,
  removalTenant,
} from '@octopus-backstage/plugin-octopus-node';
import { parseEntityRef } from '@backstage/catalog-model';
import { ScheduledContext } from '../context/ServiceContext';
import { translateError } from '../errors/translateError';
import { signature } from '../mapping/signature';
import { RunbookRunResource } from '../resources/deployments';
import { PreviewResource, RunbookResource } from '../resources/previews';
import { spaceKey } from '../target/ProjectTarget';
import { formValues } from '../writes/formValues';
import { withAuditEvent } from '../writes/withAuditEvent';
import { NamespaceHistory } from './NamespaceHistory';
import { CatalogSpace } from '../target/findCatalogSpaces';

/**
 * Runs the runbook that deletes a namespace, with an audit event, and notifies
 * the owner on the first attempt.
 */
export async function startRemoval(
  ctx: ScheduledContext,
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
  await withAuditEvent(
    ctx,
    caller,
    { eventId: 'feature-branch-expire', meta },
    async note => {
      const snapshot = runbook.PublishedRunbookSnapshotId;
      const tenantId = removalTenant(
        runbook.MultiTenancyMode,
        history.deployments.map(deployment => deployment.tenantId),
      );
      const place = tenantId ? `${environmentId}/${tenantId}` : environmentId;
      const { Form } = await read.get<PreviewResource>(
        `/api/${space.id}/runbookSnapshots/${snapshot}/runbookRuns/preview/${place}`,
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
          ...(tenantId && { TenantId: tenantId }),
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

/**
 * Notifies the owner of a feature branch of its expiry. A portal without
 * notifications only logs it.
 */
async function notifyOwner(
  { notifications, logger }: ScheduledContext,
  { record, entityRef }: { record: FeatureBranchRecord; entityRef: string },
): Promise<void> {
  const { namespace, branch, owner } = record;
  if (!owner) {
    return;
  }
  const { kind, namespace: home, name } = parseEntityRef(entityRef);
  try {
    await notifications.send({
      recipients: { type: 'entity', entityRef: owner },
      payload: {
        title: `Your feature branch ${namespace} has expired`,
        description: `${
          branch && branch !== namespace ? `Branch ${branch}: i` : 'I'
        }ts namespace is being deleted. Deploy it again if you still need it.`,
        link: `/catalog/${home}/${kind}/${name}/octopus?view=feature-branches`,
        severity: 'normal',
        topic: 'octopus-feature-branch',
        scope: `octopus-feature-branch:${namespace}`,
      },
    });
  } catch (error) {
    logger.debug(`${owner} could not be notified about ${namespace}: ${error}`);
  }
}
