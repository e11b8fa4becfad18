import { http, HttpHandler, HttpResponse } from 'msw';
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
  return [
    http.all(`${baseUrl.replace(/\/$/, '')}/*`, async ({ request }) => {
      try {
        const outcome = await sandbox.handle(request);
        return outcome === 'reset' ? HttpResponse.error() : outcome;
      } catch (error) {
        // Nobody waits for an answer any more, and msw would print the reason.
        if (request.signal.aborted) {
          return HttpResponse.error();
        }
        throw error;
      }
    }),
  ];
}
