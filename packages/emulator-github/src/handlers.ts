import { HttpHandler } from 'msw';
import { sandboxHandlers } from '@octopus-backstage/emulator-core';
import { GitHubSandbox } from './createGitHubSandbox';

/**
 * Mounts a sandbox in msw: its API, and git over HTTP as isomorphic-git speaks
 * it. The git command line needs `serveGitHubSandbox`.
 * @param baseUrl - address that the code under test is told, without `/api/v3`
 */
export function githubSandboxHandlers(
  sandbox: GitHubSandbox,
  baseUrl: string,
): HttpHandler[] {
  return sandboxHandlers(sandbox, baseUrl);
}
