import { http } from 'msw';
import { baseUrl, OctopubPortal } from './octopubPortal';

/**
 * Lets somebody else send a request of their own whenever one of the portal
 * arrives at a route of the space, and before it is carried out: between what
 * the portal had looked up and what it creates.
 *
 * @param theirs - what they do, with the body of the portal's request
 * @returns how often they came first
 */
export function comeFirst(
  { server }: Pick<OctopubPortal, 'server'>,
  route: string,
  theirs: (body: any) => Promise<unknown>,
): () => number {
  let isTheirs = false;
  let times = 0;
  server.use(
    http.post(`${baseUrl}/api/Spaces-1${route}`, async ({ request }) => {
      if (!isTheirs) {
        isTheirs = true;
        times += 1;
        try {
          await theirs(await request.clone().json());
        } finally {
          isTheirs = false;
        }
      }
      // No answer: the sandbox gets the request.
    }),
  );
  return () => times;
}
