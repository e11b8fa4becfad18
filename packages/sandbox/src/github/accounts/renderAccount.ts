import type { components } from '@octokit/openapi-types';
import { Account, nodeId } from './accounts';

type Schemas = components['schemas'];

/**
 * What everybody may see, of users and of organizations alike: GitHub answers
 * `GET /users/{username}` for both. Source: schema `public-user`.
 */
export function renderPublic(
  account: Account,
  origin: string,
): Schemas['public-user'] {
  const { login } = account;
  const url = `${origin}/users/${login}`;
  return {
    login,
    id: account.id,
    node_id: nodeId(account),
    avatar_url: `${origin}/avatars/${account.id}`,
    gravatar_id: '',
    url,
    html_url: `${origin}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
    name: account.name,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 0,
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
  origin: string,
): Schemas['private-user'] {
  return {
    ...renderPublic(account, origin),
    user_view_type: 'private',
    private_gists: 0,
    total_private_repos: 0,
    owned_private_repos: 0,
    disk_usage: 0,
    collaborators: 0,
    two_factor_authentication: true,
    plan: {
      name: 'free',
      space: 976562499,
      collaborators: 0,
      private_repos: 0,
    },
  } satisfies Schemas['private-user'];
}

/** Source: schema `organization-full`, without what only owners see. */
export function renderOrganization(
  account: Account,
  origin: string,
): Schemas['organization-full'] {
  const url = `${origin}/orgs/${account.login}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId(account),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${origin}/avatars/${account.id}`,
    description: null,
    name: account.name,
    is_verified: false,
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: `${origin}/${account.login}`,
    created_at: account.createdAt,
    updated_at: account.createdAt,
    archived_at: null,
    type: account.type,
  } satisfies Schemas['organization-full'];
}
