import { StepFault } from '../execution/tasks/stepFaults';
import { FaultRule } from '../faults/faultRule';
import { OctopusServer } from '../app/OctopusServer';

/**
 * Answers requests to `/__sandbox`, which steer the sandbox itself and are
 * neither counted nor limited; nothing for any other path.
 */
export async function controlAnswer(
  server: OctopusServer,
  request: Request,
): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith('/__sandbox/')) {
    return undefined;
  }
  switch (`${request.method} ${pathname.slice('/__sandbox/'.length)}`) {
    case 'GET requests':
      return Response.json(server.counter.read());
    case 'DELETE requests':
      server.counter.clear();
      return new Response(null, { status: 204 });
    case 'POST reset':
      await server.reset();
      return new Response(null, { status: 204 });
    case 'GET faults':
      return Response.json(server.faults.rules());
    case 'POST faults':
      server.faults.add((await request.json()) as FaultRule);
      return new Response(null, { status: 204 });
    case 'DELETE faults':
      server.faults.clear();
      return new Response(null, { status: 204 });
    case 'POST step-faults':
      await server.failStep((await request.json()) as StepFault);
      return new Response(null, { status: 204 });
    case 'POST packages': {
      const { packageId, version } = (await request.json()) as {
        packageId: string;
        version: string;
      };
      await server.publishPackage(packageId, version);
      return new Response(null, { status: 204 });
    }
    default:
      return Response.json(
        { ErrorMessage: 'The sandbox has no such control.' },
        { status: 404 },
      );
  }
}
