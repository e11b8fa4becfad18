import { http } from 'msw';
import type { SetupServer } from 'msw/node';

/**
 * Lets somebody else act when a POST of the code under test arrives, and before
 * it is carried out: between what that code has looked up and what it creates.
 * What they send themselves is not interrupted.
 *
 * @param server - that the stand-in's handlers are in
 * @param url - with parameters as `:id`
 * @param theirs - what they do, with the body of the request
 * @param options - `once`: before the first request only
 * @returns how often they came first
 *
 * @public
 */
export function comeFirst(
  server: Pick<SetupServer, 'use'>,
  url: string,
  theirs: (body: any) => Promise<unknown>,
  options: { once?: boolean } = {},
): () => number {
  let isTheirs = false;
  let times = 0;
  server.use(
    http.post(url, async ({ request }) => {
      if (!isTheirs && !(options.once && times)) {
        isTheirs = true;
        times += 1;
        try {
          await theirs(await request.clone().json());
        } finally {
          isTheirs = false;
        }
      }
      // No response: the stand-in gets the request.
    }),
  );
  return () => times;
}
