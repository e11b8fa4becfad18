import {
  ServedSandbox,
  serveOnLoopback,
  ServeOptions,
} from '@octopus-backstage/emulator-core';
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
