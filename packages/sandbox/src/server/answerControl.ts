import { FaultRule } from '../octopus/faults/faultRule';
import { FramedServer } from './FramedServer';

/** Does what is asked; nothing said is answered with 204. */
type Control = () => unknown;

/**
 * Answers requests to `/__sandbox`, which steer the sandbox itself and are
 * neither counted nor limited; nothing for any other path.
 *
 * @param further - controls that only this server has, such as `POST packages`
 * @param refuse - the answer to one that there is not, in the server's form
 */
export async function answerControl(
  server: FramedServer,
  request: Request,
  refuse: (message: string) => Response,
  further: Record<string, Control> = {},
): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith('/__sandbox/')) {
    return undefined;
  }
  const { counter, faults } = server.frame;
  const controls: Record<string, Control> = {
    'GET requests': () => counter.read(),
    'DELETE requests': () => counter.clear(),
    'POST reset': () => server.reset(),
    'GET faults': () => faults.rules(),
    'POST faults': async () => faults.add((await request.json()) as FaultRule),
    'DELETE faults': () => faults.clear(),
    ...further,
  };
  const name = `${request.method} ${pathname.slice('/__sandbox/'.length)}`;
  if (!Object.hasOwn(controls, name)) {
    return refuse('The sandbox has no such control.');
  }
  const said = await controls[name]();
  return said === undefined
    ? new Response(null, { status: 204 })
    : Response.json(said);
}
