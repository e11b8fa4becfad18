import { http, HttpHandler, HttpResponse } from 'msw';
import { OctopusSandbox } from './createOctopusSandbox';

/**
 * Mounts a sandbox in msw.
 * @param baseUrl - address that the code under test is told, without `/api`
 */
export function octopusSandboxHandlers(
  sandbox: OctopusSandbox,
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
