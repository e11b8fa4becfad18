import type { components } from '@octokit/openapi-types';
import { accountOf } from '../accounts/accounts';
import { renderSimpleUser } from '../accounts/renderSimpleUser';
import { Links } from '../http/links';
import { nodeId } from '../http/nodeId';
import { GitHubContext } from '../server/GitHubContext';
import { Installation, portalPermissions } from './installation';

type Schemas = components['schemas'];

/** Source: schema `integration`. */
export function renderApp({ app, installations }: GitHubContext, links: Links) {
  return {
    id: app.appId,
    slug: app.slug,
    node_id: nodeId('Integration', app.appId),
    client_id: app.clientId,
    owner: renderSimpleUser(accountOf(app.ownerLogin), links),
    name: app.name,
    description: null,
    external_url: links.web,
    html_url: `${links.web}/apps/${app.slug}`,
    created_at: app.createdAt,
    updated_at: app.createdAt,
    permissions: { ...portalPermissions } as Record<string, string>,
    events: [],
    installations_count: installations.length,
  } satisfies Schemas['integration'];
}

/** Source: schema `installation`. */
export function renderInstallation(installation: Installation, links: Links) {
  const { id, app, accountLogin, repositories, permissions, createdAt } =
    installation;
  const account = accountOf(accountLogin);
  return {
    id,
    account: renderSimpleUser(account, links),
    repository_selection: repositories === 'all' ? 'all' : 'selected',
    access_tokens_url: `${links.api}/app/installations/${id}/access_tokens`,
    repositories_url: `${links.api}/installation/repositories`,
    html_url: `${links.web}/organizations/${accountLogin}/settings/installations/${id}`,
    app_id: app.appId,
    client_id: app.clientId,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.type,
    permissions,
    events: [],
    created_at: createdAt,
    updated_at: createdAt,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: null,
    suspended_at: null,
  } satisfies Schemas['installation'];
}
