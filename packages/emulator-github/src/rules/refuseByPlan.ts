import { accountOf } from '../accounts/accounts';
import { GitHubError } from '../http/errors';
import { Repository } from '../repositories/repository';

/**
 * Free plans have rules for public repositories only. Source: "About rulesets"
 * and "About protected branches" in GitHub's documentation; the words, for
 * organizations too: F-U-S-E-E/FuseDevelopmentGroup#58.
 */
export function refuseByPlan(repository: Repository, page: string): void {
  const { plan } = accountOf(repository.ownerLogin);
  if (plan === 'free' && repository.visibility !== 'public') {
    throw new GitHubError(
      403,
      'Upgrade to GitHub Pro or make this repository public to enable this feature.',
      page,
    );
  }
}
