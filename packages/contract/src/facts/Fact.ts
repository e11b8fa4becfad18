/**
 * What an operation of a newer server takes and answers, as typed from the pages
 * that Octopus generates from its server's own description. Names whose contents
 * are not known have the type `object` or `any`; a name that ends with `*` is
 * required.
 */
export interface Fact {
  method: string;
  /** Such as `/api/{spaceId}/deployments`. */
  path: string;
  /** Other forms of the path. */
  also?: string[];
  query?: Record<string, string>;
  body?: FactShape;
  responses?: Record<
    string,
    {
      fields?: FactShape;
      /** Name of a shape of the same group, in place of fields. */
      schema?: string;
      /** `example` shows what was there, not what there can be. */
      from?: 'attributes' | 'example';
      /** Paths whose contents come from an example only. */
      fromExample?: string[];
    }
  >;
}

/** A type's name, known fields, or a list of one shape; the key `*` is a map with free keys. */
export type FactShape = string | FactShape[] | { [name: string]: FactShape };

/** Is the name required, and how is it spelt? */
export function readName(name: string): { key: string; isRequired: boolean } {
  return name.length > 1 && name.endsWith('*')
    ? { key: name.slice(0, -1), isRequired: true }
    : { key: name, isRequired: false };
}
