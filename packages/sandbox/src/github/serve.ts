import { ServedSandbox } from '../http/ServedSandbox';
import { serveOnLoopback, ServeOptions } from '../http/serveOnLoopback';
import { GitHubSandbox } from './createGitHubSandbox';

/** Serves a sandbox over HTTP on this machine only. */
export function serveGitHubSandbox(
  sandbox: GitHubSandbox,
  options: ServeOptions = {},
): Promise<ServedSandbox> {
  return serveOnLoopback(
    { fetch: request => sandbox.handle(request) },
    options,
  );
}
