import { roleOfUser } from '../access/roleOf';
import { Viewer } from '../access/viewer';
import { RefUpdate } from '../git/talkToHook';
import { isNothing } from '../git/workflowTouchedBy';
import { Repository } from '../repositories/repository';
import { expectedChecks } from './rulesetViolations';

/**
 * What a push does that the protection of its branch forbids, in GitHub's
 * words. Sources: supportpal/github-gh-cli#47; "About protected branches" in
 * GitHub's documentation (administrators are exempt unless `enforce_admins`,
 * but from the ban on force pushes and deletions nobody is).
 */
export function protectionViolations(
  repository: Repository,
  viewer: Viewer,
  { ref, from, to }: RefUpdate,
  isForced: boolean,
): string[] {
  const protection = repository.protections.get(ref.replace('refs/heads/', ''));
  if (!protection || !ref.startsWith('refs/heads/') || isNothing(from)) {
    return [];
  }
  const isAdmin =
    viewer.kind === 'user' && roleOfUser(repository, viewer.login) === 'admin';
  const isExempt = isAdmin && !protection.enforce_admins;
  const checks = protection.required_status_checks;
  const contexts = checks
    ? [
        ...(checks.contexts ?? []),
        ...(checks.checks ?? []).map(({ context }) => context),
      ]
    : [];
  return [
    isForced && !protection.allow_force_pushes
      ? 'Cannot force-push to this branch'
      : undefined,
    isNothing(to) && !protection.allow_deletions
      ? 'Cannot delete this branch'
      : undefined,
    protection.required_pull_request_reviews && !isExempt
      ? 'Changes must be made through a pull request.'
      : undefined,
    contexts.length > 0 && !isExempt
      ? expectedChecks([...new Set(contexts)])
      : undefined,
  ].filter(violation => violation !== undefined);
}
