import { OpenApiSchema } from '../document/openApi';

interface Sourced {
  id: string;
  /** Where the fact can be read. */
  source: string;
}

/** A status that GitHub answers and its description does not list. */
export interface StatusDifference extends Sourced {
  allows: 'status';
  status: number;
  /** Id of the operation; any when left out. */
  operation?: string;
}

/** Fields that a component's schema lacks. */
export interface FieldsDifference extends Sourced {
  allows: 'fields';
  schema: string;
  fields: Record<string, OpenApiSchema>;
}

/** Fields that the body of a request may have besides. */
export interface RequestDifference extends Sourced {
  allows: 'request';
  /** Id of the operation. */
  operation: string;
  fields: Record<string, OpenApiSchema>;
}

/** An answer of an operation that is no JSON, by its media type. */
export interface MediaDifference extends Sourced {
  allows: 'media';
  operations: string[];
}

/** An answer whose schema is mistaken, and the one that it should have. */
export interface AnswerDifference extends Sourced {
  allows: 'answer';
  operation: string;
  status: number;
  schema: OpenApiSchema;
}

/** Something that GitHub does and its OpenAPI description does not say. */
export type GitHubAcceptedDifference =
  | StatusDifference
  | FieldsDifference
  | RequestDifference
  | AnswerDifference
  | MediaDifference;
