/** A field of one answer that the other does not have alike. */
export interface Difference {
  /** Such as `Subnets[].Ipv6Native`. */
  path: string;
  problem: 'missing' | 'type';
}

/**
 * Fields of an answer that another one lacks, or has with another type. Items
 * of lists are compared with the first that the other has; `null`, empty lists
 * and empty texts say nothing of a shape.
 */
export function differingFields(
  theirs: unknown,
  ours: unknown,
  path = '',
): Difference[] {
  const isEmpty = Array.isArray(theirs) && !theirs.length;
  if (theirs === undefined || theirs === null || theirs === '' || isEmpty) {
    return [];
  }
  if (ours === undefined || ours === null) {
    return [{ path, problem: 'missing' }];
  }
  if (Array.isArray(theirs)) {
    if (!Array.isArray(ours)) {
      return [{ path, problem: 'type' }];
    }
    return ours.length ? differingFields(theirs[0], ours[0], `${path}[]`) : [];
  }
  if (theirs instanceof Date || typeof theirs !== 'object') {
    return typeof theirs === typeof ours &&
      theirs instanceof Date === ours instanceof Date
      ? []
      : [{ path, problem: 'type' }];
  }
  if (typeof ours !== 'object' || ours instanceof Date) {
    return [{ path, problem: 'type' }];
  }
  return Object.entries(theirs)
    .filter(([name]) => !name.startsWith('$'))
    .flatMap(([name, value]) =>
      differingFields(
        value,
        (ours as Record<string, unknown>)[name],
        path ? `${path}.${name}` : name,
      ),
    );
}
