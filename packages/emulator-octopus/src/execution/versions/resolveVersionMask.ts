import { parseVersion } from './parseVersion';

/**
 * Resolves a mask such as `1.2.i` against the last release's number: `i`
 * increments its part, `c` keeps it. A version without a mask is returned as
 * it is. The server names masks in its refusal of a duplicate release number.
 */
export function resolveVersionMask(mask: string, lastVersion?: string): string {
  const [numbers, ...rest] = mask.split('-');
  const parts = numbers.split('.');
  if (!parts.some(part => part === 'i' || part === 'c')) return mask;
  const last = parseVersion(lastVersion ?? '')?.numbers ?? [];
  const resolved = parts.map((part, index) => {
    if (part === 'i') return String((last[index] ?? 0) + 1);
    return part === 'c' ? String(last[index] ?? 0) : part;
  });
  return [resolved.join('.'), ...rest].join('-');
}
