import { Schema } from '../document/swagger';

interface Sourced {
  /** Unique, short, e.g. `project.Icon`. */
  id: string;
  /** Where the fact can be read: `repository:path`, or `octopus-api.md` with a section. */
  source: string;
}

/** What an operation takes and answers, in the terms of the document. */
export interface OperationTerms {
  query?: Record<string, Schema>;
  requestBody?: Schema;
  responses: Record<string, Schema | undefined>;
}

/** An operation that the document lacks. Paths of a space start with `/{baseSpaceId}`. */
export interface OperationDifference extends Sourced, OperationTerms {
  allows: 'operation';
  method: string;
  path: string;
}

/** Query parameters, a body or answers that the document leaves out of an operation it has. */
export interface TermsDifference extends Sourced, Partial<OperationTerms> {
  allows: 'terms';
  /** Every operation when left out. */
  operation?: { method: string; path: string };
}

/** Fields that the document leaves out of a definition. */
export interface FieldsDifference extends Sourced {
  allows: 'fields';
  definition: string;
  fields: Record<string, Schema>;
  /** Only on objects whose field (the discriminator) has one of these values. */
  when?: { field: string; values: readonly string[] };
  /** Only sent, or only answered; both when left out. */
  only?: 'request' | 'response';
}

/** Values that the document leaves out of an enumeration. */
export interface ValuesDifference extends Sourced {
  allows: 'values';
  definition: string;
  /** Where the enumeration is not a definition of its own. */
  field?: string;
  values: readonly string[];
}

/** Numbers, flags and enumerations that servers answer null for; null is tolerated in all other fields. */
export interface NullsDifference extends Sourced {
  allows: 'nulls';
  definition: string;
  fields: readonly string[];
}

/** A definition that the document lacks, or describes as something that never goes over the wire. */
export interface DefinitionDifference extends Sourced {
  allows: 'definition';
  definition: string;
  schema: Schema;
}

/** The form `/api/spaces/{id or slug}/x` of a path `/api/{spaceId}/x`. */
export interface PathFormDifference extends Sourced {
  allows: 'path form';
}

/** Something that Octopus servers do and the document does not say. */
export type AcceptedDifference =
  | OperationDifference
  | TermsDifference
  | FieldsDifference
  | ValuesDifference
  | NullsDifference
  | DefinitionDifference
  | PathFormDifference;
