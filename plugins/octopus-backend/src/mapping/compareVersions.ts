/**
 * Compares versions of releases as SemVer does (semver.org, §11), with as many
 * numbers as they have: versions of Octopus may have four. Metadata does not
 * count.
 *
 * @returns negative when the first one is older
 */
export function compareVersions(a: string, b: string): number {
  const [older, newer] = [a, b].map(parse);
  return (
    compareParts(older.numbers, newer.numbers) ||
    // A prerelease is older than what it leads to.
    Number(newer.prerelease.length > 0) - Number(older.prerelease.length > 0) ||
    compareParts(older.prerelease, newer.prerelease)
  );
}

function parse(version: string) {
  const [numbers, ...prerelease] = version.split('+')[0].split('-');
  return {
    numbers: numbers.split('.'),
    prerelease: prerelease.join('-').split('.').filter(Boolean),
  };
}

/** Numbers come before words, and fewer parts before more. */
function compareParts(a: string[], b: string[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const compared = comparePart(a[index], b[index]);
    if (compared !== 0) {
      return compared;
    }
  }
  return a.length - b.length;
}

function comparePart(a: string, b: string): number {
  const [isNumberA, isNumberB] = [a, b].map(part => /^\d+$/.test(part));
  if (isNumberA && isNumberB) {
    return Number(a) - Number(b);
  }
  if (isNumberA !== isNumberB) {
    return isNumberA ? -1 : 1;
  }
  return a < b ? -1 : Number(a > b);
}
