import { accountOf } from '../accounts/accounts';
import { Repository, Role } from '../repositories/repository';
import { Viewer } from './viewer';

const ROLES: Role[] = ['pull', 'triage', 'push', 'maintain', 'admin'];

/** Whether a role includes another. */
export function includes(role: Role | undefined, needed: Role): boolean {
  return role !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** What a person may do with a repository, whatever the token. */
export function roleOfUser(
  repository: Repository,
  login: string,
): Role | undefined {
  const owner = accountOf(repository.ownerLogin);
  const membership =
    owner.type === 'Organization' ? owner.members[login] : undefined;
  if (owner.login === login || membership === 'admin') {
    return 'admin';
  }
  const open = membership || repository.visibility === 'public';
  return repository.collaborators.get(login) ?? (open ? 'pull' : undefined);
}

/** Whether an installation covers a repository. */
export function isInstalledOn(
  installation: Extract<Viewer, { kind: 'installation' }>['installation'],
  repository: Repository,
): boolean {
  return (
    installation.accountLogin === repository.ownerLogin &&
    (installation.repositories === 'all' ||
      installation.repositories.includes(repository.id))
  );
}

/**
 * What a token lets its user do with a repository: private ones take the scope
 * `repo`, changes to public ones that or `public_repo`. Source: "Scopes for
 * OAuth apps" in GitHub's documentation.
 */
export function roleOfViewer(
  repository: Repository,
  viewer: Extract<Viewer, { kind: 'user' }>,
): Role | undefined {
  const role = roleOfUser(repository, viewer.login);
  if (viewer.scopes.includes('repo')) {
    return role;
  }
  if (repository.visibility !== 'public') {
    return undefined;
  }
  return viewer.scopes.includes('public_repo') ? role : 'pull';
}
