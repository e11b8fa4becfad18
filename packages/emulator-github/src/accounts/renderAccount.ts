import type { components } from '@octokit/openapi-types';
import { Links } from '../http/links';
import { nodeId } from '../http/nodeId';
import { Repository } from '../repositories/repository';
import { Account } from './accounts';
import { renderSimpleUser } from './renderSimpleUser';

type Schemas = components['schemas'];

function count(repositories: Repository[], kind: 'public' | 'private') {
  return repositories.filter(
    ({ visibility }) => (visibility === 'public') === (kind === 'public'),
  ).length;
}

/**
 * What everybody may see, of users and of organizations alike: GitHub answers
 * `GET /users/{username}` for both. Source: schema `public-user`.
 */
export function renderPublic(
  account: Account,
  repositories: Repository[],
  links: Links,
) {
  return {
    ...renderSimpleUser(account, links),
    name: account.name,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: count(repositories, 'public'),
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: account.createdAt,
    updated_at: account.createdAt,
  } satisfies Schemas['public-user'];
}

/** What users with the scope `user` see of themselves. Source: schema `private-user`. */
export function renderPrivate(
  account: Account,
  repositories: Repository[],
  links: Links,
) {
  const privateRepositories = count(repositories, 'private');
  return {
    ...renderPublic(account, repositories, links),
    user_view_type: 'private',
    private_gists: 0,
    total_private_repos: privateRepositories,
    owned_private_repos: privateRepositories,
    disk_usage: 0,
    collaborators: 0,
    two_factor_authentication: true,
    plan: {
      name: account.plan,
      space: 976562499,
      collaborators: 0,
      private_repos: 10000,
    },
  } satisfies Schemas['private-user'];
}

/** Source: schema `organization-full`, without what only owners see. */
export function renderOrganization(
  account: Account,
  repositories: Repository[],
  links: Links,
) {
  const url = `${links.api}/orgs/${account.login}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId(account.type, account.id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${links.web}/avatars/${account.id}`,
    description: null,
    name: account.name,
    is_verified: false,
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: count(repositories, 'public'),
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: `${links.web}/${account.login}`,
    created_at: account.createdAt,
    updated_at: account.createdAt,
    archived_at: null,
    type: account.type,
  } satisfies Schemas['organization-full'];
}
