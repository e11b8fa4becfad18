import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Caller, callerName } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';

/**
 * Makes a change in Octopus and writes an audit event, whether the change
 * succeeds, fails, or is not allowed.
 *
 * @param run - makes the change; `note` adds metadata to the event
 */
export async function withAuditEvent<T>(
  { auditor }: ServiceContext,
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
  try {
    const result = await run(metadata => Object.assign(noted, metadata));
    await event.success({ meta: noted });
    return result;
  } catch (error) {
    await event.fail({ error: toError(error), meta: noted });
    throw error;
  }
}
