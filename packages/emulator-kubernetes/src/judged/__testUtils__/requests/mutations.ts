import { JudgedRequest } from '../types';

/** Name of what is changed, path such as `spec.ports.0.name`, and what is put there; undefined takes it out. */
export type Mutation = [name: string, path: string, value: unknown];

/**
 * One attempt to create an object for each mutation, without storing it, and one
 * for the object as it is.
 *
 * @param path - of the collection
 */
export function mutations(
  path: string,
  object: { kind: string },
  changes: Mutation[],
): JudgedRequest[] {
  const attempt = (name: string, body: unknown): JudgedRequest => ({
    name: `${object.kind}: ${name}`,
    method: 'POST',
    path: `${path}?dryRun=All`,
    body,
  });
  return [
    attempt('as it should be', object),
    ...changes.map(([name, where, value]) =>
      attempt(name, changed(object, where.split('.'), value)),
    ),
  ];
}

function changed(object: any, [key, ...rest]: string[], value: unknown): any {
  const copy = Array.isArray(object) ? [...object] : { ...object };
  if (rest.length > 0) {
    copy[key] = changed(copy[key] ?? {}, rest, value);
  } else if (value === undefined) {
    delete copy[key];
  } else {
    copy[key] = value;
  }
  return copy;
}
