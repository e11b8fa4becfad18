import { IndexableDocument } from '@backstage/plugin-search-common';
import { OctopusSearchDocumentFields } from '@octopus-backstage/plugin-octopus-common';

/**
 * A release or a runbook as the search keeps it. Every document has every field,
 * since Lunr learns the fields of a type from its first document; and nothing in it
 * changes by itself, since the index in PostgreSQL is left alone where no document
 * has changed.
 */
export type OctopusDocument = IndexableDocument & OctopusSearchDocumentFields;

/** The entity that a document belongs to, and where its tab is. */
export interface Place {
  entityRef: string;
  /** As pages call it. */
  title: string;
  /** Path of its Octopus tab. */
  path: string;
}
