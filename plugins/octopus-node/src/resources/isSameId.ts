/**
 * Whether two ids are of the same object. An id that is missing is of no object,
 * so two missing ones are not the same: whoever decides with them what belongs
 * to whom must not compare them with `===`.
 *
 * @public
 */
export function isSameId(
  a: string | null | undefined,
  b: string | null | undefined,
): boolean {
  return Boolean(a) && a === b;
}
