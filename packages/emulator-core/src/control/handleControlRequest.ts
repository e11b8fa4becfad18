import { ZodError } from 'zod';

/**
 * Does what a control is for. `body` reads the JSON of the request; a
 * `ZodError` is answered with 400, and returning nothing with 204.
 *
 * @public
 */
export type Control = (body: () => Promise<unknown>) => unknown;

/**
 * Makes the answer of a refusal, in the form of the server's own ones.
 *
 * @public
 */
export type RefuseControl = (status: 400 | 404, message: string) => Response;

const PREFIX = '/__sandbox/';

/**
 * Answers requests to `/__sandbox`, which steer the stand-in itself and are
 * neither counted nor limited; nothing for any other path.
 *
 * @param controls - by method and name, such as `POST faults`
 *
 * @public
 */
export async function handleControlRequest(
  request: Request,
  controls: Record<string, Control>,
  refuse: RefuseControl,
): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith(PREFIX)) {
    return undefined;
  }
  const name = `${request.method} ${pathname.slice(PREFIX.length)}`;
  if (!Object.hasOwn(controls, name)) {
    return refuse(404, 'The sandbox has no such control.');
  }
  try {
    const result = await controls[name](() => readJson(request));
    return result === undefined
      ? new Response(null, { status: 204 })
      : Response.json(result);
  } catch (error) {
    if (error instanceof ZodError) {
      return refuse(400, `${name}: ${describeIssues(error)}`);
    }
    throw error;
  }
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new ZodError([
      { code: 'custom', path: [], message: 'The body is not JSON' },
    ]);
  }
}

/** Names each field that is wrong, such as `packageId: Required`. */
function describeIssues({ issues }: ZodError): string {
  return issues
    .map(({ path, message }) =>
      path.length ? `${path.join('.')}: ${message}` : message,
    )
    .join('; ');
}
