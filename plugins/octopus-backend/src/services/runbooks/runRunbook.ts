import {
  octopusRunbookRunPermission,
  OctopusRunRunbookRequest,
  OctopusStartedRunbookRun,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../../access/Caller';
import { RunbookRunResource } from '../../resources/deployments';
import { ServiceContext } from '../ServiceContext';
import { audited } from '../writes/audited';
import { formValues } from '../writes/formValues';
import { openStart } from '../writes/openStart';
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
    const { target, found, environment } = await openStart(
      ctx,
      caller,
      {
        ref,
        environmentId,
        permission: octopusRunbookRunPermission,
        find: async opened => {
          const runbook = await findRunbook(ctx, opened, runbookId);
          return { found: runbook, name: { runbook: runbook.Name } };
        },
      },
      note,
    );
    const { Form } = await readRunbookPreview(target, found, environment.Id);
    const run = await writeTo<RunbookRunResource>(ctx, target, 'runbookRuns', {
      RunbookId: found.Id,
      RunbookSnapshotId: found.PublishedRunbookSnapshotId,
      EnvironmentId: environment.Id,
      FormValues: formValues(Form, variables),
      Comments: signature('Run', caller),
    });
    note({ runbookRunId: run.Id, taskId: run.TaskId });
    return { runbookRunId: run.Id, taskId: run.TaskId };
  });
}
