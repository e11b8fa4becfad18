import { validationError } from './errors';

/** How one key of a JSON body is read. `object` and `list` nest. */
export type Field =
  | 'text'
  | 'integer'
  | 'boolean'
  | 'texts'
  | 'dictionary'
  | 'any'
  | { object: Fields }
  | { list: Fields };

export interface Fields {
  [key: string]: Field;
}

export type Bound<F extends Fields> = { [K in keyof F]?: BoundField<F[K]> };

type BoundField<F extends Field> = F extends 'text'
  ? string | null
  : F extends 'integer'
  ? number
  : F extends 'boolean'
  ? boolean
  : F extends 'texts'
  ? string[]
  : F extends 'dictionary'
  ? Record<string, unknown>
  : F extends { object: infer G extends Fields }
  ? Bound<G> | null
  : F extends { list: infer G extends Fields }
  ? Bound<G>[]
  : unknown;

const readers = {
  text: (value: unknown, path: string) => {
    if (typeof value === 'object') {
      throw refuse(path, 'text');
    }
    return String(value);
  },
  integer: (value: unknown, path: string) => {
    const number = typeof value === 'string' ? Number(value) : value;
    if (!Number.isInteger(number)) {
      throw refuse(path, 'a whole number');
    }
    return number;
  },
  boolean: (value: unknown, path: string) => {
    const text = String(value).toLowerCase();
    if (text !== 'true' && text !== 'false') {
      throw refuse(path, 'true or false');
    }
    return text === 'true';
  },
  texts: (value: unknown, path: string) =>
    items(value, path).map((item, index) =>
      readers.text(item, `${path}[${index}]`),
    ),
  dictionary: (value: unknown, path: string) => {
    if (!isObject(value)) {
      throw refuse(path, 'an object');
    }
    return value;
  },
};

/**
 * Reads a JSON body as the server does: keys without regard to case, unknown
 * keys ignored, numbers and booleans also from text. Absent keys stay absent.
 * Source: octopus-api.md §2.
 */
export function bind<F extends Fields>(
  fields: F,
  body: unknown,
  path: string = '',
): Bound<F> {
  if (!isObject(body)) {
    throw refuse(path, 'an object');
  }
  const given = new Map(
    Object.entries(body).map(([key, value]) => [key.toLowerCase(), value]),
  );
  const bound: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const value = given.get(key.toLowerCase());
    if (value !== undefined) {
      bound[key] = read(field, value, path ? `${path}.${key}` : key);
    }
  }
  return bound as Bound<F>;
}

function read(field: Field, value: unknown, path: string): unknown {
  if (field === 'any') {
    return value;
  }
  if (value === null) {
    const nullable =
      field === 'text' || (typeof field === 'object' && 'object' in field);
    return nullable ? null : undefined;
  }
  if (typeof field === 'object') {
    return 'object' in field
      ? bind(field.object, value, path)
      : items(value, path).map((item, index) =>
          bind(field.list, item, `${path}[${index}]`),
        );
  }
  return readers[field](value, path);
}

function items(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) {
    throw refuse(path, 'a list');
  }
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(path: string, expected: string) {
  return validationError(
    path
      ? `The value of '${path}' is not valid: expected ${expected}.`
      : 'No request body was supplied.',
  );
}
