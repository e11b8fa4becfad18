import {
  octopusRunbookRunPermission,
  OctopusRunRunbookRequest,
  OctopusStartedRunbookRun,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../../access/Caller';
import { checkEnvironment } from '../../access/checkEnvironment';
import { RunbookRunResource } from '../../resources/deployments';
import { ServiceContext } from '../ServiceContext';
import { findEnvironment } from '../target/findEnvironment';
import { openEntity } from '../target/openEntity';
import { audited } from '../writes/audited';
import { formValues } from '../writes/formValues';
import { signature } from '../writes/signature';
import { writeTo } from '../writes/writeTo';
import { findRunbook } from './findRunbook';
import { readRunbookPreview } from './readRunbookPreview';

/**
 * Runs the published snapshot of a runbook, through the classic route for the
 * reasons that `deployRelease` gives.
 */
export function runRunbook(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  { runbookId, environmentId, variables }: OctopusRunRunbookRequest,
): Promise<OctopusStartedRunbookRun> {
  const meta = { entityRef: ref, runbookId, environmentId };
  const event = { eventId: 'runbook-run', meta };
  return audited(ctx, caller, event, async note => {
    const { entityRef, target } = await openEntity(
      ctx,
      caller,
      ref,
      octopusRunbookRunPermission,
    );
    note({ project: target.key });
    const runbook = await findRunbook(ctx, target, runbookId);
    note({ runbook: runbook.Name });
    const environment = await findEnvironment(ctx, target, environmentId);
    note({ environment: environment.Name });
    await checkEnvironment(
      ctx,
      caller,
      { entityRef, environment: environment.Name },
      octopusRunbookRunPermission,
    );
    const { Form } = await readRunbookPreview(target, runbook, environment.Id);
    const run = await writeTo<RunbookRunResource>(ctx, target, 'runbookRuns', {
      RunbookId: runbook.Id,
      RunbookSnapshotId: runbook.PublishedRunbookSnapshotId,
      EnvironmentId: environment.Id,
      FormValues: formValues(Form, variables),
      Comments: signature('Run', caller),
    });
    note({ runbookRunId: run.Id, taskId: run.TaskId });
    return { runbookRunId: run.Id, taskId: run.TaskId };
  });
}
