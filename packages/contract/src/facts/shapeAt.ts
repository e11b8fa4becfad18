import { FactShape, readName } from './Fact';

/**
 * The shape that a fact has at a place in a body; undefined where the fact says
 * nothing of it, as below what it only knows to be an object.
 *
 * @param pointer - JSON pointer, such as `/Steps/0/Name`
 */
export function shapeAt(
  shape: FactShape | undefined,
  pointer: string,
): FactShape | undefined {
  return pointer
    .split('/')
    .slice(1)
    .reduce<FactShape | undefined>(
      (at, key) => (at === undefined ? undefined : below(at, key)),
      shape,
    );
}

function below(shape: FactShape, key: string): FactShape | undefined {
  if (typeof shape === 'string') {
    const [, item] = /^\[(.*)\]$/.exec(shape) ?? [];
    return /^\d+$/.test(key) ? item : undefined;
  }
  if (Array.isArray(shape)) {
    return /^\d+$/.test(key) ? shape[0] : undefined;
  }
  const known = Object.entries(shape).find(
    ([name]) => readName(name).key.toLowerCase() === key.toLowerCase(),
  );
  return known?.[1] ?? shape['*'];
}

/** What a body holds at a place. */
export function valueAt(body: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => {
      const [, value] =
        Object.entries(at ?? {}).find(
          ([name]) => name.toLowerCase() === key.toLowerCase(),
        ) ?? [];
      return value;
    }, body);
}
