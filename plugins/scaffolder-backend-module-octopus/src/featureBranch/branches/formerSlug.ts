import { createHash } from 'node:crypto';

/**
 * The slug that `branchSlug` gave a branch at first, with six digits of its hash
 * and only where its name had to be changed. Repositories that were seeded then
 * still name their builds so, and namespaces may be called so.
 */
export function formerSlug(branch: string, maxLength = 63): string {
  const readable = branch
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const legal = /^[a-z]/.test(readable) ? readable : `b-${readable}`;
  if (legal === branch && legal.length <= maxLength) {
    return legal;
  }
  const hash = createHash('sha256').update(branch).digest('hex').slice(0, 6);
  const start = legal.slice(0, maxLength - 7).replace(/-+$/, '');
  return `${start}-${hash}`;
}

/**
 * Whether a slug ends as one with six digits does. By the present rule no branch
 * has such a slug, so a version or namespace that is called so was named by the
 * former rule.
 */
export function isFormerSlug(slug: string): boolean {
  return /-[0-9a-f]{6}$/.test(slug);
}
