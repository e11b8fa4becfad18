import { AppPermissions } from '../apps/installation';
import { Repository } from '../repositories/repository';
import { GitHubRequest } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { findRepository, Needed } from './findRepository';

type Finder = (
  c: GitHubRequest,
  section: string,
  level?: 'read' | 'write',
) => Repository;

/**
 * Finds the repository of a request for a family of operations that ask for
 * the same rights; `write` is refused for archived ones. Source: "Permissions
 * required for GitHub Apps" in GitHub's documentation.
 * @param page - of the documentation, which has a section for each operation
 */
export function repositoryFinder(
  ctx: GitHubContext,
  {
    page,
    permission,
    reading = permission,
    roles,
  }: {
    page: string;
    permission: keyof AppPermissions;
    /** The permission that is enough for reading, where it is another. */
    reading?: keyof AppPermissions;
    roles: { read: Needed['role']; write: Needed['role'] };
  },
): Finder {
  return (c, section, level = 'read') =>
    findRepository(
      ctx,
      c.env.viewer,
      c.req.param() as { owner: string; repo: string },
      {
        role: roles[level],
        permission: [level === 'read' ? reading : permission, level],
        page: `${page}#${section}`,
        changes: level === 'write',
      },
    );
}
