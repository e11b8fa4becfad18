import { ConflictError, NotAllowedError } from '@backstage/errors';
import { GitHub } from './GitHub';
import { Repository } from './findRepository';

/**
 * Refuses a repository that is there and cannot be filled, whoever made it.
 *
 * What an App may do, the repository does not tell: all its `permissions` are
 * false then (semantic-release/github#182). Requests that it may not make say so.
 *
 * @throws ConflictError when it answers to another name or is archived
 * @throws NotAllowedError when the token may not administer it
 */
export function refuseUnusable(
  repository: Repository,
  { target: { owner, repo }, isApp }: Pick<GitHub, 'target' | 'isApp'>,
): void {
  const wanted = `${owner}/${repo}`;
  const actual = repository.full_name;
  if (actual.toLowerCase() !== wanted.toLowerCase()) {
    throw new ConflictError(
      `${wanted} was renamed or moved: GitHub leads to ${actual} instead. Nothing was changed. Choose another name.`,
    );
  }
  if (actual.split('/')[1] !== repo) {
    throw new ConflictError(
      `A repository ${actual} already exists, and GitHub does not distinguish uppercase from lowercase. Nothing was changed. Choose another name, or write it as it is there.`,
    );
  }
  if (repository.archived) {
    throw new ConflictError(
      `${actual} is archived, so nothing can be written to it. Nothing was changed. Choose another name, or unarchive it in its settings.`,
    );
  }
  if (!isApp && repository.permissions && !repository.permissions.admin) {
    throw new NotAllowedError(
      `The token may not administer ${actual}, which setting secrets and rules requires. Nothing was changed. Let an owner of the repository run this, or choose another name.`,
    );
  }
}
