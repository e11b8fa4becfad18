/** The part of a Swagger 2.0 schema that Octopus documents use. */
export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  format?: string;
  enum?: readonly string[];
  properties?: Record<string, Schema>;
  required?: readonly string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  uniqueItems?: boolean;
  minLength?: number;
  maxLength?: number;
}

export interface Parameter extends Schema {
  in?: string;
  name: string;
  schema?: Schema;
}

export interface SwaggerOperation {
  parameters?: Parameter[];
  responses: Record<string, { description?: string; schema?: Schema }>;
}

/** A Swagger 2.0 document as an Octopus server serves it at `/api/swagger.json`. */
export interface SwaggerDocument {
  swagger: string;
  info: { title: string; version: string };
  basePath?: string;
  paths: Record<string, Record<string, SwaggerOperation>>;
  definitions: Record<string, Schema>;
}
