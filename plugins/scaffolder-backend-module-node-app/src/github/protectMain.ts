import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { allPages } from './allPages';
import { GitHub } from './GitHub';

const rulesetName = 'Protect the default branch';
const right = 'Administration: write';

/**
 * Lets the default branch change by pull request only, once the tests have
 * passed. A ruleset of that name that is there is left as it is.
 *
 * @param checks - names of the workflow's jobs that must succeed
 * @returns why there are no rules: GitHub does not offer them for private
 *   repositories of free plans, and older servers have none at all
 */
export async function protectMain(
  github: GitHub,
  checks: string[],
  options: { isNew: boolean },
): Promise<{ refusal?: string }> {
  try {
    if (options.isNew || !(await isProtected(github))) {
      await createRules(github, checks);
    }
    return {};
  } catch (error) {
    if (error instanceof NotAllowedError && /upgrade/i.test(error.message)) {
      return { refusal: error.message };
    }
    // The repository is there, so what is not found are the rules.
    if (error instanceof NotFoundError) {
      return {
        refusal: `${github.target.host} does not support repository rules, like older versions of GitHub Enterprise Server, or the token may not see them: that requires ${right}.`,
      };
    }
    throw error;
  }
}

/** Rules of the organization, which may have the same name, do not count. */
async function isProtected(github: GitHub): Promise<boolean> {
  const rulesets = await allPages(100, page =>
    github.call({ doing: 'read the rules', right }, rest =>
      rest.repos.getRepoRulesets({
        ...github.where,
        ...page,
        includes_parents: false,
      }),
    ),
  );
  return rulesets.some(({ name }) => name === rulesetName);
}

async function createRules(github: GitHub, checks: string[]): Promise<void> {
  try {
    await github.call({ doing: 'protect the default branch', right }, rest =>
      rest.repos.createRepoRuleset({
        ...github.where,
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
  } catch (error) {
    // The answer to an earlier attempt may have been lost.
    if (!(error instanceof InputError) || !(await isProtected(github))) {
      throw error;
    }
  }
}
