import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';

/**
 * A name for a Git branch that is a legal DNS label, prerelease identifier of
 * a version and part of a Docker tag: lower case letters, digits and hyphens,
 * beginning with a letter. Whenever that changes or shortens the name of the
 * branch, six digits of its hash are added, so that two branches never share
 * a slug: `login` stays `login`, `Feature/Login` becomes
 * `feature-login-` and six digits.
 *
 * @param branch - without `refs/heads/`
 * @param maxLength - of the slug, at least 16
 * @throws InputError when the branch has no name
 *
 * @public
 */
export function branchSlug(branch: string, maxLength = 63): string {
  if (!branch.trim()) {
    throw new InputError('The branch has no name');
  }
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
