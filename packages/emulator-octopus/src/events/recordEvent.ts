import { SandboxContext } from '../context';
import { currentActor } from './actor';
import { AuditEvent, auditEvents } from './event';

/** A part of a message: text, or the name of a document. */
export type MessagePart = string | { id: string; name: string };

/** What happened; who did it is known from the request. */
export interface Happening
  extends Partial<Pick<AuditEvent, 'comments' | 'differences' | 'document'>> {
  spaceId: string | undefined;
  category: string;
  relatedIds: string[];
  message: MessagePart[];
  /** Milliseconds since 1970; now when left out. */
  at?: number;
}

/** Events that are kept. A server archives those older than a time; the number keeps the memory of a long run in bounds. */
export const EVENTS_KEPT = 5_000;

/** Where auto ids begin. They are not the numbers of the events' ids: a recorded webhook has Events-1111977 after auto id 1117952. */
const FIRST_AUTO_ID = 1_001;

/** Adds an event to the audit log, and drops the oldest beyond what is kept. */
export function recordEvent(ctx: SandboxContext, happening: Happening): void {
  const store = ctx.store.of(auditEvents);
  const [, autoId] = ctx.store.nextId('EventAutoIds', FIRST_AUTO_ID).split('-');
  store.put({
    Id: ctx.store.nextId(auditEvents.idPrefix),
    SpaceId: happening.spaceId,
    autoId: Number(autoId),
    category: happening.category,
    relatedIds: [...new Set(happening.relatedIds)],
    ...currentActor(),
    occurred: happening.at ?? ctx.now().getTime(),
    ...written(happening.message),
    comments: happening.comments ?? null,
    differences: happening.differences ?? null,
    document: happening.document ?? null,
  });
  for (let oldest = store.oldest(); store.size > EVENTS_KEPT && oldest; ) {
    store.remove(oldest.Id);
    oldest = store.oldest();
  }
}

function written(
  parts: MessagePart[],
): Pick<AuditEvent, 'message' | 'references'> {
  const references: AuditEvent['references'] = [];
  let message = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      message += part;
    } else {
      references.push({
        ReferencedDocumentId: part.id,
        StartIndex: message.length,
        Length: part.name.length,
      });
      message += part.name;
    }
  }
  return { message, references };
}
