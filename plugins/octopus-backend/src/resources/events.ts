/**
 * An event of the audit log, reduced to the fields in use. Source:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/events.md. No answer has its
 * auto id.
 */
export interface EventResource {
  Id: string;
  Category: string;
  Occurred: string;
  RelatedDocumentIds: string[];
}
