import { NotFoundError } from '@backstage/errors';
import type { RestEndpointMethodTypes } from '@octokit/rest';
import { GitHub } from './GitHub';

/** What GitHub answers to `GET /repos/{owner}/{repo}`. */
export type Repository =
  RestEndpointMethodTypes['repos']['get']['response']['data'];

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
