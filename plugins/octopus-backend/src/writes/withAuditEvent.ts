import { toError } from '@backstage/errors';
import { AuditorServiceEvent } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Caller, callerName } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { askBackstage } from '../waiting/limited';

/**
 * Makes a change in Octopus and writes an audit event, whether the change
 * succeeds, fails, or is not allowed. Nothing is changed while no event can be
 * begun; what became of the change is told even if that cannot be written.
 *
 * @param run - makes the change; `note` adds metadata to the event
 */
export async function withAuditEvent<T>(
  { auditor, logger }: ServiceContext,
  { credentials, request }: Caller,
  { eventId, meta }: { eventId: string; meta: JsonObject },
  run: (note: (metadata: JsonObject) => void) => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent({
    eventId,
    severityLevel: 'medium',
    ...(request && { request }),
    meta: { ...meta, user: callerName(credentials) },
  });
  const noted: JsonObject = {};
  const end = (write: (begun: AuditorServiceEvent) => Promise<void>) =>
    askBackstage('The audit log', () => write(event)).catch(error =>
      logger.error(`The end of '${eventId}' could not be audited`, error),
    );
  let result: T;
  try {
    result = await run(metadata => Object.assign(noted, metadata));
  } catch (error) {
    await end(begun => begun.fail({ error: toError(error), meta: noted }));
    throw error;
  }
  await end(begun => begun.success({ meta: noted }));
  return result;
}
