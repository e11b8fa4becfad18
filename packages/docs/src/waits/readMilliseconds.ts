/**
 * The value of a constant such as `const OUTAGE_MS = 10 * 60_000;`.
 *
 * @throws Error when the source has no such constant, or it is no product
 */
export function readMilliseconds(source: string, name: string): number {
  const found = new RegExp(
    `^const ${name} = ([\\d_]+(?: \\* [\\d_]+)*);$`,
    'm',
  ).exec(source);
  if (!found) {
    throw new Error(`There is no constant ${name} of milliseconds`);
  }
  return found[1]
    .split(' * ')
    .reduce((product, factor) => product * Number(factor.replace(/_/g, '')), 1);
}
