import { Cloud } from './startCloud';

type Outcome = Response | 'reset';

/** A request on its way to one of the emulators. */
export interface Passing {
  /** Such as `aws POST /clusters`, `aws CreateStack`, or the same with `kubernetes` or `octopus`. */
  text: string;
  /** Whether it changes something. */
  isWrite: boolean;
}

/**
 * Intercepts all requests from the actions to the emulators of a cloud.
 *
 * @param pass - decides what happens to a request; `carryOut` passes it to the
 *   emulator, and returning `reset` breaks the connection
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
  const handleAws = aws.handle;
  aws.handle = async request =>
    pass(await readAws(request.clone()), () => handleAws(request));
  const fetchKubernetes = kubernetes.fetch;
  kubernetes.fetch = request =>
    pass(read('kubernetes', request), () =>
      fetchKubernetes(request),
    ) as Promise<Response>;
  const handleOctopus = octopus.handle;
  octopus.handle = request =>
    pass(read('octopus', request), () => handleOctopus(request));
}

function read(system: string, { method, url }: Request): Passing {
  const { pathname } = new URL(url);
  return {
    text: `${system} ${method} ${pathname}`,
    isWrite: method !== 'GET',
  };
}

/** EKS has a path for each operation; other services name the operation in the body or in a header. */
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
