import { Hono } from 'hono';
import { GitHubEnv } from './env';
import { rootLinks } from './rootLinks';

/** The root of the API. Source: operation `meta/root`. */
export function rootRoutes(): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  routes.get('/', c => c.json(rootLinks(c.env.links.api)));
  return routes;
}
