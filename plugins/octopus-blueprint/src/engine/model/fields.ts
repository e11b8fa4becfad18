/** Fields of a request or a response, by their names in the API. */
export type Fields = Record<string, unknown>;

/** An object as Octopus returns it. */
export type Resource = Fields & { Id: string };

/** Some fields of an object; one that it lacks is undefined. */
export function pick(from: unknown, fields: readonly string[]): Fields {
  const source = (from ?? {}) as Fields;
  return Object.fromEntries(fields.map(field => [field, source[field]]));
}

/** `pick` for each item of a list. */
export function pickEach(from: unknown, fields: readonly string[]): Fields[] {
  return ((from ?? []) as unknown[]).map(item => pick(item, fields));
}

/** All fields but some. */
export function omit(fields: Fields, names: string[] = []): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !names.includes(name)),
  );
}
