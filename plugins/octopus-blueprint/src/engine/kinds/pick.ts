import { Fields } from './Kind';

/** Some fields of an answer. */
export function pick(from: unknown, fields: readonly string[]): Fields {
  const source = (from ?? {}) as Fields;
  return Object.fromEntries(fields.map(field => [field, source[field]]));
}

/** Some fields of each item of a list in an answer. */
export function pickEach(from: unknown, fields: readonly string[]): Fields[] {
  return ((from ?? []) as unknown[]).map(item => pick(item, fields));
}
