import { Cloud } from './startCloud';

type Outcome = Response | 'reset';

/** A request on its way to one of the stand-ins. */
export interface Passing {
  /** Such as `aws POST /clusters`, `aws CreateStack`, or the same with `kubernetes` or `octopus`. */
  text: string;
  /** Whether it changes something. */
  isWrite: boolean;
}

/**
 * Stands between the actions and all stand-ins of a cloud.
 *
 * @param pass - decides what becomes of a request; `carryOut` brings it to the
 *   stand-in, and `reset` instead of an answer breaks the connection
 */
export function onWire(
  cloud: Cloud,
  pass: (
    passing: Passing,
    carryOut: () => Promise<Outcome>,
  ) => Promise<Outcome>,
): void {
  const { aws, kubernetes } = cloud;
  const octopus = cloud.octopus.sandbox;
  const asked = aws.handle;
  aws.handle = async request =>
    pass(await readAws(request.clone()), () => asked(request));
  const fetched = kubernetes.fetch;
  kubernetes.fetch = request =>
    pass(read('kubernetes', request), () =>
      fetched(request),
    ) as Promise<Response>;
  const handled = octopus.handle;
  octopus.handle = request =>
    pass(read('octopus', request), () => handled(request));
}

function read(system: string, { method, url }: Request): Passing {
  const { pathname } = new URL(url);
  return {
    text: `${system} ${method} ${pathname}`,
    isWrite: method !== 'GET',
  };
}

/** EKS has an address for everything; other services name the operation in the body, or in a header. */
async function readAws(request: Request): Promise<Passing> {
  const passing = read('aws', request);
  if (new URL(request.url).pathname !== '/') {
    return passing;
  }
  const operation =
    new URLSearchParams(await request.text()).get('Action') ??
    request.headers.get('x-amz-target')?.split('.').at(-1);
  return {
    text: `aws ${operation}`,
    isWrite: !/^(Describe|Get|List|Simulate)/.test(operation ?? ''),
  };
}
