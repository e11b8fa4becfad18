import { AwsFault } from '../faults/awsFault';
import type { AwsServer } from '../AwsServer';

/**
 * Answers requests to `/__sandbox`, which steer the sandbox itself and are not
 * counted; nothing for any other path.
 */
export async function controlAnswer(
  server: AwsServer,
  request: Request,
): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith('/__sandbox/')) {
    return undefined;
  }
  const { faults, clock } = server.world;
  const done = () => new Response(null, { status: 204 });
  switch (`${request.method} ${pathname.slice('/__sandbox/'.length)}`) {
    case 'GET requests':
      return Response.json(server.requests());
    case 'DELETE requests':
      server.forgetRequests();
      return done();
    case 'POST reset':
      server.reset();
      return done();
    case 'GET faults':
      return Response.json(faults.list());
    case 'POST faults':
      faults.add((await request.json()) as AwsFault);
      return done();
    case 'DELETE faults':
      faults.clear();
      return done();
    case 'POST advance': {
      const { milliseconds } = (await request.json()) as {
        milliseconds: number;
      };
      clock.advance(milliseconds);
      return done();
    }
    default:
      return Response.json(
        { message: 'The sandbox has no such control.' },
        { status: 404 },
      );
  }
}
