import { Entity, Kind } from '../store/kind';

/** A document that a message names, and where. */
export interface EventReference {
  ReferencedDocumentId: string;
  StartIndex: number;
  Length: number;
}

/** A change of one field, as JSON Patch has it. */
export interface Difference {
  path: string;
  op: 'add' | 'replace' | 'remove';
  value?: string | number | boolean | null;
}

/** Something that happened, as the audit log keeps it. */
export interface AuditEvent extends Entity {
  SpaceId?: string;
  /** Rises with every event; no answer shows it. */
  autoId: number;
  category: string;
  relatedIds: string[];
  userId: string;
  username: string;
  isService: boolean;
  identity: string;
  userAgent: string;
  ipAddress: string | null;
  /** Milliseconds since 1970. */
  occurred: number;
  message: string;
  references: EventReference[];
  comments: string | null;
  differences: Difference[] | null;
  /** Document that the differences are of. */
  document: { Id: string; Name: string } | null;
}

/** Events of every space, oldest first. */
export const auditEvents: Kind<AuditEvent> = {
  idPrefix: 'Events',
  itemType: 'Event',
  label: 'Event',
  path: 'events',
};
