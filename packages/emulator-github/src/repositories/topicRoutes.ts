import { Hono } from 'hono';
import { findRepository } from '../access/findRepository';
import { fieldReader } from '../http/fields';
import { invalid } from '../http/errors';
import { readBody } from '../http/readBody';
import { GitHubEnv } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';

const GET = '/repos/repos#get-all-repository-topics';
const REPLACE = '/repos/repos#replace-all-repository-topics';

/**
 * Topics. Source: operations `repos/get-all-topics` and
 * `repos/replace-all-topics`; what a topic may look like: "Classifying your
 * repository with topics" in GitHub's documentation.
 */
export function topicRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();

  routes.get('/repos/:owner/:repo/topics', c => {
    const { topics } = findRepository(ctx, c.env.viewer, c.req.param(), {
      role: 'pull',
      permission: ['metadata', 'read'],
      page: GET,
    });
    return c.json({ names: topics });
  });

  routes.put('/repos/:owner/:repo/topics', async c => {
    const repository = findRepository(ctx, c.env.viewer, c.req.param(), {
      role: 'admin',
      permission: ['administration', 'write'],
      page: REPLACE,
      changes: true,
    });
    const { list } = fieldReader(await readBody(c), REPLACE);
    const names = (list('names') ?? []).map(name => String(name).toLowerCase());
    if (!names.every(name => /^[a-z0-9][a-z0-9-]{0,49}$/.test(name))) {
      throw invalid(REPLACE, [
        'Topics must start with a lowercase letter or number, consist of 50 characters or less, and can include hyphens.',
      ]);
    }
    repository.topics = [...new Set(names)];
    return c.json({ names: repository.topics });
  });

  return routes;
}
