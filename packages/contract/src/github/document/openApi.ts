/** A schema of OpenAPI 3.0. */
export type OpenApiSchema = Record<string, unknown> & {
  $ref?: string;
  properties?: Record<string, OpenApiSchema>;
};

export interface Parameter {
  $ref?: string;
  name: string;
  in: 'query' | 'path' | 'header';
  required?: boolean;
  schema: OpenApiSchema;
  /** GitHub's own: the parameter may contain slashes. */
  'x-multi-segment'?: boolean;
}

type Content = Record<string, { schema?: OpenApiSchema }>;

export interface Answer {
  $ref?: string;
  content?: Content;
}

export interface OpenApiOperation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, Answer>;
}

/** The part of GitHub's OpenAPI description that the contract reads. */
export interface OpenApiDocument {
  openapi: string;
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: {
    schemas: Record<string, OpenApiSchema>;
    parameters: Record<string, Parameter>;
    responses: Record<string, Answer>;
  };
}
