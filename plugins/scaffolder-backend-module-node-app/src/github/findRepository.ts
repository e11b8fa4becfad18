import { NotFoundError } from '@backstage/errors';
import { GitHub } from './GitHub';
import { Repository } from './Repository';

/** The repository, if there is one that the token may see. */
export async function findRepository(
  github: GitHub,
): Promise<Repository | undefined> {
  const { owner, repo } = github.where;
  try {
    return await github.call(
      { doing: `look for ${owner}/${repo}`, right: 'Metadata: read' },
      rest => rest.repos.get({ owner, repo }),
    );
  } catch (error) {
    if (error instanceof NotFoundError) {
      return undefined;
    }
    throw error;
  }
}
