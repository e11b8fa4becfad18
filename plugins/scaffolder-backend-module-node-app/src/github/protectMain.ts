import { NotAllowedError } from '@backstage/errors';
import { GitHub } from './GitHub';

const rulesetName = 'Protect the default branch';
const right = 'Administration: write';

/**
 * Lets the default branch change by pull request only, once the tests have
 * passed. A ruleset of that name that is there is left as it is.
 *
 * @param checks - names of the workflow's jobs that must succeed
 * @returns why there are no rules: GitHub does not offer them for private
 *   repositories of free plans
 */
export async function protectMain(
  github: GitHub,
  checks: string[],
  options: { isNew: boolean },
): Promise<{ refusal?: string }> {
  const { where } = github;
  try {
    if (!options.isNew) {
      const rulesets = await github.call(
        { doing: 'read the rules', right },
        rest => rest.repos.getRepoRulesets(where),
      );
      if (rulesets.some(({ name }) => name === rulesetName)) {
        return {};
      }
    }
    await github.call({ doing: 'protect the default branch', right }, rest =>
      rest.repos.createRepoRuleset({
        ...where,
        name: rulesetName,
        target: 'branch',
        enforcement: 'active',
        conditions: {
          ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] },
        },
        rules: [
          { type: 'deletion' },
          { type: 'non_fast_forward' },
          {
            type: 'pull_request',
            parameters: {
              // A team of one could merge nothing otherwise.
              required_approving_review_count: 0,
              dismiss_stale_reviews_on_push: true,
              require_code_owner_review: false,
              require_last_push_approval: false,
              required_review_thread_resolution: false,
            },
          },
          {
            type: 'required_status_checks',
            parameters: {
              required_status_checks: checks.map(context => ({ context })),
              strict_required_status_checks_policy: false,
            },
          },
        ],
      }),
    );
    return {};
  } catch (error) {
    if (error instanceof NotAllowedError && /upgrade/i.test(error.message)) {
      return { refusal: error.message };
    }
    throw error;
  }
}
