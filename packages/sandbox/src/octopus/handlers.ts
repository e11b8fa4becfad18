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
      const outcome = await sandbox.handle(request);
      return outcome === 'reset' ? HttpResponse.error() : outcome;
    }),
  ];
}
