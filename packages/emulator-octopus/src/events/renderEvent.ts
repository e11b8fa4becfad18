import { AuditEvent } from './event';

/**
 * An event as the API answers it. Source: recorded lists of 2023 servers in
 * mcasperson/OctopusRecommendationEngine; the fields of keys, and the form of
 * differences, from OctopusDeploy/docs:src/pages/docs/api/_generated/events.md.
 */
export function renderEvent(
  event: AuditEvent,
  { withDifferences = true }: { withDifferences?: boolean } = {},
) {
  return {
    Id: event.Id,
    RelatedDocumentIds: event.relatedIds,
    Category: event.category,
    UserId: event.userId,
    Username: event.username,
    IsService: event.isService,
    IdentityEstablishedWith: event.identity,
    UserAgent: event.userAgent,
    Occurred: new Date(event.occurred).toISOString().replace('Z', '+00:00'),
    Message: event.message,
    MessageHtml: withLinks(event),
    MessageReferences: event.references,
    Comments: event.comments,
    Details: null,
    ChangeDetails: {
      DocumentContext: withDifferences ? event.document : null,
      Differences: withDifferences ? event.differences : null,
    },
    IpAddress: event.ipAddress,
    ApiKeyId: null,
    ApiKeyHint: null,
    SpaceId: event.SpaceId ?? null,
    LastModifiedBy: null,
    LastModifiedOn: null,
    Links: { Self: `/api/events/${event.Id}` },
  };
}

function withLinks({ message, references }: AuditEvent): string {
  let html = '';
  let at = 0;
  for (const { ReferencedDocumentId: id, StartIndex, Length } of references) {
    const name = message.slice(StartIndex, StartIndex + Length);
    const path = id.split('-')[0].toLowerCase();
    html += escaped(message.slice(at, StartIndex));
    html += `<a href='#/${path}/${id}'>${escaped(name)}</a>`;
    at = StartIndex + Length;
  }
  return html + escaped(message.slice(at));
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
