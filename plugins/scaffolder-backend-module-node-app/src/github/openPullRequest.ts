import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { GitHub } from './GitHub';

const right = 'Pull requests: write';

/**
 * Asks people to merge a branch into `main`, unless they were asked already,
 * whatever they answered.
 *
 * @param pull - `branch`: one that is there, and that no other content will have
 * @returns what there is to look at: the pull request, or the page that opens
 *   one where the token may not
 */
export async function openPullRequest(
  github: GitHub,
  pull: { branch: string; title: string; body: string; web: string },
): Promise<{ url: string; state: 'open' | 'closed' | 'not opened' }> {
  const { owner } = github.where;
  const { branch, title, body } = pull;
  try {
    const asked = await github.call(
      { doing: 'look for the pull request', right },
      rest =>
        rest.pulls.list({
          ...github.where,
          head: `${owner}:${branch}`,
          state: 'all',
        }),
    );
    const [known] = asked;
    if (known) {
      return {
        url: known.html_url,
        state: known.state === 'open' ? 'open' : 'closed',
      };
    }
    const opened = await github.call(
      { doing: 'open the pull request', right },
      rest =>
        rest.pulls.create({
          ...github.where,
          head: branch,
          base: 'main',
          title,
          body,
        }),
    );
    return { url: opened.html_url, state: 'open' };
  } catch (error) {
    const isRefused =
      error instanceof NotAllowedError ||
      error instanceof NotFoundError ||
      error instanceof InputError;
    if (!isRefused) {
      throw error;
    }
    return {
      url: `${pull.web}/compare/main...${branch}?expand=1`,
      state: 'not opened',
    };
  }
}
