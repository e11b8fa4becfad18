import { ServedSandbox } from '../octopus/serve';
import { serveOnLoopback, ServeOptions } from '../http/serveOnLoopback';
import { createApp } from './app';
import { githubSandboxToken } from './token';

/**
 * A stand-in for GitHub's REST API. So far: its root, rate limit, one user,
 * one organization (`octopub`) and no repositories. Any other route answers
 * as GitHub answers one that does not exist. Not imitated: secondary limits,
 * conditional requests, GraphQL, API versions other than 2022-11-28.
 */
export interface GitHubSandbox {
  fetch(request: Request): Promise<Response>;
  readonly token: typeof githubSandboxToken;
}

/** @param options - `now`: default the time of this machine */
export function createGitHubSandbox(
  options: { now?: () => Date } = {},
): GitHubSandbox {
  const app = createApp(options.now ?? (() => new Date()));
  return {
    fetch: async request => app.fetch(request),
    token: githubSandboxToken,
  };
}

/** Serves a sandbox over HTTP on this machine only. */
export function serveGitHubSandbox(
  sandbox: GitHubSandbox,
  options: ServeOptions = {},
): Promise<ServedSandbox> {
  return serveOnLoopback(sandbox, options);
}
