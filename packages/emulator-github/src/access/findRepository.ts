import { AppPermissions } from '../apps/installation';
import { GitHubError, notFound } from '../http/errors';
import { Repository, Role } from '../repositories/repository';
import { GitHubContext } from '../server/GitHubContext';
import { includes, isInstalledOn, roleOfViewer } from './roleOf';
import { Viewer } from './viewer';

/** What an operation asks of those who call it. */
export interface Needed {
  /** Of a person. */
  role: Role;
  /** Of an App; nothing when Apps may not call it. */
  permission?: [name: keyof AppPermissions, level: 'read' | 'write'];
  /** Of the documentation, for refusals. */
  page: string;
  /** Whether archived repositories refuse it. */
  changes?: boolean;
}

/** Whether the viewer may know that the repository exists. */
export function canSee(repository: Repository, viewer: Viewer): boolean {
  if (repository.visibility === 'public') {
    return true;
  }
  return (
    (viewer.kind === 'user' && Boolean(roleOfViewer(repository, viewer))) ||
    (viewer.kind === 'installation' &&
      isInstalledOn(viewer.installation, repository))
  );
}

/**
 * The repository of a request, or the refusal: 404 for who may not know of it,
 * and for tokens without the scope; 403 for who may know, and not do this.
 * Sources: "Troubleshooting the REST API" in GitHub's documentation (404 hides
 * private repositories; "Resource not accessible by integration" for an App);
 * "Must have admin rights to Repository.": octokit/octokit.net#1812; archived:
 * r-universe-org/help#247.
 */
export function findRepository(
  ctx: GitHubContext,
  viewer: Viewer,
  { owner, repo }: { owner: string; repo: string },
  { role, permission, page, changes }: Needed,
): Repository {
  const repository = ctx.repositories.find(owner, repo);
  if (
    !repository ||
    repository.visibleFrom > ctx.now().getTime() ||
    !canSee(repository, viewer)
  ) {
    throw notFound(page);
  }
  if (viewer.kind === 'installation') {
    const installed = isInstalledOn(viewer.installation, repository);
    const open = repository.visibility === 'public' && role === 'pull';
    if (!open && !(installed && permits(viewer, permission))) {
      throw new GitHubError(
        403,
        'Resource not accessible by integration',
        page,
      );
    }
  } else if (viewer.kind === 'user') {
    refuseWithout(repository, viewer, role, page);
  } else if (role !== 'pull') {
    throw new GitHubError(401, 'Requires authentication', page);
  }
  if (changes && repository.archived) {
    throw new GitHubError(
      403,
      'Repository was archived so is read-only.',
      page,
    );
  }
  return repository;
}

function permits(
  { installation }: Extract<Viewer, { kind: 'installation' }>,
  permission: Needed['permission'],
): boolean {
  const [name, level] = permission ?? [];
  const granted = name && installation.permissions[name];
  return granted !== undefined && (level === 'read' || granted !== 'read');
}

function refuseWithout(
  repository: Repository,
  viewer: Extract<Viewer, { kind: 'user' }>,
  role: Role,
  page: string,
): void {
  if (includes(roleOfViewer(repository, viewer), role)) {
    return;
  }
  const withEveryScope = { ...viewer, scopes: ['repo'] };
  throw includes(roleOfViewer(repository, withEveryScope), role)
    ? notFound(page)
    : new GitHubError(403, 'Must have admin rights to Repository.', page);
}
