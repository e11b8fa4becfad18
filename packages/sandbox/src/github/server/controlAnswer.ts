import { FaultRule } from '../../octopus/faults/faultRule';
import { GitHubServer } from './GitHubServer';

/**
 * Answers requests to `/__sandbox`, which steer the sandbox itself and are
 * neither counted nor limited; nothing for any other path.
 */
export async function controlAnswer(
  server: GitHubServer,
  request: Request,
): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith('/__sandbox/')) {
    return undefined;
  }
  const done = () => new Response(null, { status: 204 });
  switch (`${request.method} ${pathname.slice('/__sandbox/'.length)}`) {
    case 'GET requests':
      return Response.json(server.counter.read());
    case 'DELETE requests':
      server.counter.clear();
      return done();
    case 'POST reset':
      await server.reset();
      return done();
    case 'GET faults':
      return Response.json(server.faults.rules());
    case 'POST faults':
      server.faults.add((await request.json()) as FaultRule);
      return done();
    case 'DELETE faults':
      server.faults.clear();
      return done();
    default:
      return Response.json(
        { message: 'The sandbox has no such control.' },
        { status: 404 },
      );
  }
}
