import type { components } from '@octokit/openapi-types';

type Root = components['schemas']['root'];

/**
 * The answer to `GET /`: where everything would be, also what the sandbox
 * does not have. Source: operation `meta/root` of GitHub's OpenAPI
 * description, with its example.
 */
export function rootLinks(origin: string): Root {
  const search = (kind: string) =>
    `${origin}/search/${kind}?q={query}{&page,per_page,sort,order}`;
  return {
    current_user_url: `${origin}/user`,
    current_user_authorizations_html_url: `${origin}/settings/connections/applications{/client_id}`,
    authorizations_url: `${origin}/authorizations`,
    code_search_url: search('code'),
    commit_search_url: search('commits'),
    emails_url: `${origin}/user/emails`,
    emojis_url: `${origin}/emojis`,
    events_url: `${origin}/events`,
    feeds_url: `${origin}/feeds`,
    followers_url: `${origin}/user/followers`,
    following_url: `${origin}/user/following{/target}`,
    gists_url: `${origin}/gists{/gist_id}`,
    hub_url: `${origin}/hub`,
    issue_search_url: search('issues'),
    issues_url: `${origin}/issues`,
    keys_url: `${origin}/user/keys`,
    label_search_url: `${origin}/search/labels?q={query}&repository_id={repository_id}{&page,per_page}`,
    notifications_url: `${origin}/notifications`,
    organization_url: `${origin}/orgs/{org}`,
    organization_repositories_url: `${origin}/orgs/{org}/repos{?type,page,per_page,sort}`,
    organization_teams_url: `${origin}/orgs/{org}/teams`,
    public_gists_url: `${origin}/gists/public`,
    rate_limit_url: `${origin}/rate_limit`,
    repository_url: `${origin}/repos/{owner}/{repo}`,
    repository_search_url: search('repositories'),
    current_user_repositories_url: `${origin}/user/repos{?type,page,per_page,sort}`,
    starred_url: `${origin}/user/starred{/owner}{/repo}`,
    starred_gists_url: `${origin}/gists/starred`,
    topic_search_url: `${origin}/search/topics?q={query}{&page,per_page}`,
    user_url: `${origin}/users/{user}`,
    user_organizations_url: `${origin}/user/orgs`,
    user_repositories_url: `${origin}/users/{user}/repos{?type,page,per_page,sort}`,
    user_search_url: search('users'),
  } satisfies Root;
}
