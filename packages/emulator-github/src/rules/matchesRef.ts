import { Repository } from '../repositories/repository';
import { Ruleset } from './ruleset';

/**
 * Whether a ruleset is about a ref. Source: schema
 * `repository-ruleset-conditions`: names with `*` and `**`, `~DEFAULT_BRANCH`
 * and `~ALL`.
 */
export function matchesRef(
  { target, conditions }: Ruleset,
  { defaultBranch }: Repository,
  ref: string,
): boolean {
  const kind = { branch: 'refs/heads/', tag: 'refs/tags/', push: '' }[target];
  const fits = (pattern: string) => {
    switch (pattern) {
      case '~ALL':
        return true;
      case '~DEFAULT_BRANCH':
        return ref === `refs/heads/${defaultBranch}`;
      default:
        return glob(pattern).test(ref);
    }
  };
  const { include = [], exclude = [] } = conditions.ref_name ?? {};
  return ref.startsWith(kind) && include.some(fits) && !exclude.some(fits);
}

function glob(pattern: string): RegExp {
  const source = pattern
    .split(/(\*\*|\*|\?)/)
    .map(
      part =>
        ({ '**': '.*', '*': '[^/]*', '?': '[^/]' }[part] ??
        part.replace(/[^\w/]/g, '\\$&')),
    )
    .join('');
  return new RegExp(`^${source}$`);
}
