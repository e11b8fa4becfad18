import type { components } from '@octokit/openapi-types';
import { Links } from '../http/links';
import { nodeId } from '../http/nodeId';
import { Account } from './accounts';

/** An account as others name it. Source: schema `simple-user`. */
export function renderSimpleUser(account: Account, links: Links) {
  const { login } = account;
  const url = `${links.api}/users/${login}`;
  return {
    login,
    id: account.id,
    node_id: nodeId(account.type, account.id),
    avatar_url: `${links.web}/avatars/${account.id}`,
    gravatar_id: '',
    url,
    html_url: `${links.web}/${login}`,
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
  } satisfies components['schemas']['simple-user'];
}
