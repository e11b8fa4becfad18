import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';

const DIGITS = 12;
/** What a slug with a hash ends with, of this length or of the six digits of earlier times. */
const LOOKS_HASHED = /-[0-9a-f]{6}$|(^|-)[0-9a-f]{12}$/;

/**
 * A name for a Git branch that is a legal DNS label, prerelease identifier of
 * a version and part of a Docker tag: lower case letters, digits and hyphens,
 * beginning with a letter. Whenever that changes or shortens the name of the
 * branch, twelve digits of its hash are added: `login` stays `login`,
 * `Feature/Login` becomes `feature-login-` and twelve digits. A name that ends
 * as if it had them gets them too, so nobody can call a branch by the slug of
 * another one.
 *
 * The workflow of a seeded service names its builds by the same rule
 * (templates/node-app/content/scripts/version.mjs; test/slugs.json beside it
 * holds both to it).
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
  const isPlain = legal === branch && !LOOKS_HASHED.test(legal);
  if (isPlain && legal.length <= maxLength) {
    return legal;
  }
  const hash = createHash('sha256').update(branch).digest('hex');
  const start = legal.slice(0, maxLength - DIGITS - 1).replace(/-+$/, '');
  return `${start}-${hash.slice(0, DIGITS)}`;
}
