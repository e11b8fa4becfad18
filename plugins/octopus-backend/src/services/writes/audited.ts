import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Caller } from '../../access/Caller';
import { callerName } from '../../access/callerName';
import { ServiceContext } from '../ServiceContext';

/**
 * Does something that changes Octopus, and writes an audit event about it,
 * whether it succeeds, fails, or is not allowed.
 *
 * @param run - `note` adds to what the event tells
 */
export async function audited<T>(
  { auditor }: ServiceContext,
  { credentials, request }: Caller,
  { eventId, meta }: { eventId: string; meta: JsonObject },
  run: (note: (more: JsonObject) => void) => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent({
    eventId,
    severityLevel: 'medium',
    ...(request && { request }),
    meta: { ...meta, user: callerName(credentials) },
  });
  const noted: JsonObject = {};
  try {
    const result = await run(more => Object.assign(noted, more));
    await event.success({ meta: noted });
    return result;
  } catch (error) {
    await event.fail({ error: toError(error), meta: noted });
    throw error;
  }
}
