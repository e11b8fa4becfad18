import type { components } from '@octokit/openapi-types';
import { Hono } from 'hono';
import { repositoryFinder } from '../access/repositoryFinder';
import { fieldReader } from '../http/fields';
import { invalid } from '../http/errors';
import { readBody } from '../http/readBody';
import { Repository } from '../repositories/repository';
import { GitHubEnv } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';

const PAGE = '/actions/permissions';
const ALLOWED: Repository['actions']['allowedActions'][] = [
  'all',
  'local_only',
  'selected',
];

/** Whether and which actions may run. Source: operations `actions/*-github-actions-permissions-repository`. */
export function permissionRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const path = '/repos/:owner/:repo/actions/permissions';
  const find = repositoryFinder(ctx, {
    page: PAGE,
    permission: 'administration',
    roles: { read: 'admin', write: 'admin' },
  });

  routes.get(path, c => {
    const { actions } = find(
      c,
      'get-github-actions-permissions-for-a-repository',
    );
    const url = `${c.env.links.api}${c.req.path}/selected-actions`;
    return c.json({
      enabled: actions.enabled,
      ...(actions.enabled && {
        allowed_actions: actions.allowedActions,
        sha_pinning_required: actions.shaPinningRequired,
      }),
      ...(actions.allowedActions === 'selected' && {
        selected_actions_url: url,
      }),
    } satisfies components['schemas']['actions-repository-permissions']);
  });

  routes.put(path, async c => {
    const section = 'set-github-actions-permissions-for-a-repository';
    const { actions } = find(c, section, 'write');
    const { flag, text } = fieldReader(await readBody(c), `${PAGE}#${section}`);
    const enabled = flag('enabled');
    const allowed = text('allowed_actions') ?? actions.allowedActions;
    const known = ALLOWED.find(one => one === allowed);
    if (enabled === undefined || !known) {
      throw invalid(`${PAGE}#${section}`, undefined);
    }
    actions.enabled = enabled;
    actions.allowedActions = known;
    actions.shaPinningRequired =
      flag('sha_pinning_required') ?? actions.shaPinningRequired;
    return c.body(null, 204);
  });

  return routes;
}
