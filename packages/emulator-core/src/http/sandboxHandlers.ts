import { http, HttpHandler, HttpResponse } from 'msw';

/**
 * Mounts a stand-in in msw.
 * @param sandbox - `handle` gives the answer, or `reset` for a broken connection
 * @param baseUrl - all that is asked below it goes to the stand-in
 *
 * @public
 */
export function sandboxHandlers(
  sandbox: { handle(request: Request): Promise<Response | 'reset'> },
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
