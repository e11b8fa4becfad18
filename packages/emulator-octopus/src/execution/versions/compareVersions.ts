import { parseVersion } from './parseVersion';

function compareIdentifiers(left: string, right: string): number {
  const bothNumeric = /^\d+$/.test(left) && /^\d+$/.test(right);
  if (bothNumeric) return Number(left) - Number(right);
  if (/^\d+$/.test(left)) return -1;
  if (/^\d+$/.test(right)) return 1;
  return left.toLowerCase().localeCompare(right.toLowerCase(), 'en');
}

function comparePrereleases(left: string, right: string): number {
  if (left === right) return 0;
  if (!left) return 1;
  if (!right) return -1;
  const a = left.split('.');
  const b = right.split('.');
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareIdentifiers(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/**
 * Orders two version numbers as semantic versioning does, with up to four
 * numeric parts; texts that are no version come first.
 */
export function compareVersions(left: string, right: string): number {
  const a = parseVersion(left);
  const b = parseVersion(right);
  if (!a || !b) return Number(Boolean(a)) - Number(Boolean(b));
  for (let i = 0; i < 4; i++) {
    const order = (a.numbers[i] ?? 0) - (b.numbers[i] ?? 0);
    if (order !== 0) return order;
  }
  return comparePrereleases(a.prerelease, b.prerelease);
}
