import { isDeepStrictEqual } from 'node:util';

/** One place in which two values differ. */
export interface Difference {
  /** Such as `/Steps/0/Name`. */
  at: string;
  one: unknown;
  other: unknown;
}

/** Every innermost place in which two plain values differ. */
export function differences(
  one: unknown,
  other: unknown,
  at: string = '',
): Difference[] {
  if (isDeepStrictEqual(one, other)) {
    return [];
  }
  if (!isComposite(one) || !isComposite(other)) {
    return [{ at, one, other }];
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap(key =>
    differences(one[key], other[key], `${at}/${key}`),
  );
}

function isComposite(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
