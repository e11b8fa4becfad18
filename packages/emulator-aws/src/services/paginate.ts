/**
 * A page of a list, by tokens that are positions. What a token says is the
 * service's own affair.
 * @returns nothing for a token that was not given out
 */
export function paginate<T>(
  items: T[],
  size: number,
  token: string | undefined,
): { items: T[]; nextToken?: string } | undefined {
  const start = Number(token ?? 0);
  if (!Number.isInteger(start) || start < 0) {
    return undefined;
  }
  const end = start + size;
  return {
    items: items.slice(start, end),
    nextToken: end < items.length ? String(end) : undefined,
  };
}
