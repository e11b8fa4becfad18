import { Context } from 'hono';
import { Viewer } from '../access/viewer';
import { Links } from '../http/links';

/** What Hono hands to every route, as `c.env`. */
export interface GitHubEnv {
  Bindings: { viewer: Viewer; links: Links };
}

export type GitHubRequest = Context<GitHubEnv>;
