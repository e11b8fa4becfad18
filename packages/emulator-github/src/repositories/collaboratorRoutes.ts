import type { components } from '@octokit/openapi-types';
import { Hono } from 'hono';
import { includes, roleOfUser } from '../access/roleOf';
import { repositoryFinder } from '../access/repositoryFinder';
import { findAccount, User } from '../accounts/accounts';
import { renderSimpleUser } from '../accounts/renderSimpleUser';
import { fieldReader } from '../http/fields';
import { invalid, notFound, notImitated } from '../http/errors';
import { Links } from '../http/links';
import { page } from '../http/page';
import { readBody } from '../http/readBody';
import { GitHubEnv, GitHubRequest } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';
import { Repository, Role } from './repository';

const PAGE = '/collaborators/collaborators';
const ROLES: Role[] = ['pull', 'triage', 'push', 'maintain', 'admin'];

/**
 * People with rights of their own on a repository. Source: operations
 * `repos/*-collaborator*`. Members of the organization get theirs at once;
 * invitations of others are not imitated.
 */
export function collaboratorRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const base = '/repos/:owner/:repo/collaborators';
  const find = repositoryFinder(ctx, {
    page: PAGE,
    permission: 'administration',
    reading: 'metadata',
    roles: { read: 'push', write: 'admin' },
  });
  const userIn = (c: GitHubRequest, section: string): User => {
    const account = findAccount(c.req.param('username') as string);
    if (account?.type !== 'User') {
      throw notFound(`${PAGE}#${section}`);
    }
    return account;
  };

  routes.get(base, c => {
    const repository = find(c, 'list-repository-collaborators');
    const logins = new Set([
      ...repository.collaborators.keys(),
      ...membersOf(repository),
    ]);
    return c.json(
      page(c, [...logins]).flatMap(login =>
        renderCollaborator(repository, login, c.env.links),
      ),
    );
  });

  routes.get(`${base}/:username`, c => {
    const section = 'check-if-a-user-is-a-repository-collaborator';
    const repository = find(c, section);
    if (!roleOfUser(repository, userIn(c, section).login)) {
      throw notFound(`${PAGE}#${section}`);
    }
    return c.body(null, 204);
  });

  routes.get(`${base}/:username/permission`, c => {
    const section = 'get-repository-permissions-for-a-user';
    const repository = find(c, section);
    const { login } = userIn(c, section);
    const role = roleOfUser(repository, login);
    const [user] = renderCollaborator(repository, login, c.env.links);
    return c.json({
      permission: legacyName(role),
      role_name: nameOf(role),
      user: user ?? null,
    } satisfies components['schemas']['repository-collaborator-permission']);
  });

  routes.put(`${base}/:username`, async c => {
    const section = 'add-a-repository-collaborator';
    const repository = find(c, section, 'write');
    const { login } = userIn(c, section);
    const { text } = fieldReader(await readBody(c), `${PAGE}#${section}`);
    const role = ROLES.find(one => one === (text('permission') ?? 'push'));
    if (!role) {
      throw invalid(`${PAGE}#${section}`, undefined);
    }
    if (!membersOf(repository).includes(login)) {
      throw notImitated('inviting people from outside of the organization');
    }
    repository.collaborators.set(login, role);
    return c.body(null, 204);
  });

  routes.delete(`${base}/:username`, c => {
    const section = 'remove-a-repository-collaborator';
    const repository = find(c, section, 'write');
    repository.collaborators.delete(userIn(c, section).login);
    return c.body(null, 204);
  });

  return routes;
}

function membersOf({ ownerLogin }: Repository): string[] {
  const owner = findAccount(ownerLogin);
  return owner?.type === 'Organization'
    ? Object.keys(owner.members)
    : [ownerLogin];
}

/** Roles have other names than permissions. Source: schema `collaborator`, with its example. */
function nameOf(role: Role | undefined): string {
  return { pull: 'read', push: 'write' }[role as 'pull'] ?? role ?? 'none';
}

/** Before there were five roles, there were three. Source: the description of `repos/get-collaborator-permission-level`. */
function legacyName(role: Role | undefined): string {
  return (
    { triage: 'read', maintain: 'write' }[role as 'triage'] ?? nameOf(role)
  );
}

function renderCollaborator(
  repository: Repository,
  login: string,
  links: Links,
): components['schemas']['collaborator'][] {
  const account = findAccount(login);
  const role = roleOfUser(repository, login);
  if (!account || !role) {
    return [];
  }
  return [
    {
      ...renderSimpleUser(account, links),
      permissions: {
        pull: includes(role, 'pull'),
        triage: includes(role, 'triage'),
        push: includes(role, 'push'),
        maintain: includes(role, 'maintain'),
        admin: includes(role, 'admin'),
      },
      role_name: nameOf(role),
    },
  ];
}
