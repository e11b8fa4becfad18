import {
  createOctopusContract,
  describeViolation,
  octopusContractAvailable,
} from '@octopus-backstage/contract';
import {
  octopusSandboxKeys,
  serveOctopusSandbox,
} from '@octopus-backstage/emulator-octopus';
import { createDemoOctopus } from '@octopus-backstage/sandbox';
import { acceptedDifferenceOf } from '../contract/acceptedDifferences';

/** A sandbox on a port of this machine. */
export interface OctopusServer {
  url: string;
  /** Of an administrator. */
  apiKey: string;
  /** Of somebody who may read everything and change nothing. */
  readerKey: string;
  /** Reads what the server holds, apart from the clients' traffic. Paths begin with `/api`. */
  get<T>(path: string): Promise<T>;
  /** Makes there what a scenario needs before its client comes, in the same way. */
  post(path: string, body: unknown): Promise<any>;
  put(path: string, body: unknown): Promise<any>;
  /** Requests of clients so far, such as `POST /api/Spaces-2/environments`. */
  requests(): string[];
  /** Everything in which the clients' traffic departs from the OpenAPI document, but for what is known. */
  violations(): string[];
  close(): Promise<void>;
}

/** Requests of the scenario itself; they are not the client's. */
const OWN_REQUESTS = 'http://conformance.invalid';

/**
 * Serves a sandbox without rate limit, because the Go clients do not wait
 * when they are told to (octopus-api.md §4.2). Tasks last a hundredth of
 * their time, so that clients meet them queued and running, too.
 */
export async function startServer(options: {
  seed?: boolean;
  /** Called with a line for each request of a client. */
  trace?: (line: string) => void;
}): Promise<OctopusServer> {
  const sandbox = createDemoOctopus({
    seed: options.seed ?? false,
    rateLimit: false,
    taskSpeed: 100,
  });
  const contract = octopusContractAvailable()
    ? createOctopusContract()
    : undefined;
  const requests: string[] = [];
  sandbox.onExchange(exchange => {
    if (!exchange.url.startsWith(OWN_REQUESTS)) {
      const { pathname, search } = new URL(exchange.url);
      requests.push(`${exchange.method} ${pathname}`);
      options.trace?.(
        `${exchange.status} ${exchange.method} ${pathname}${search}`,
      );
      contract?.check(exchange);
    }
  });
  const served = await serveOctopusSandbox(sandbox);
  const own = async (method: string, path: string, body?: unknown) => {
    const response = await sandbox.fetch(
      new Request(`${OWN_REQUESTS}${path}`, {
        method,
        headers: { 'X-Octopus-ApiKey': octopusSandboxKeys.admin },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
    if (!response.ok) {
      throw new Error(
        `${method} ${path} answered ${
          response.status
        }: ${await response.text()}`,
      );
    }
    return response.json();
  };
  return {
    url: served.url,
    apiKey: octopusSandboxKeys.admin,
    readerKey: octopusSandboxKeys.readOnly,
    get: async <T>(path: string) => (await own('GET', path)) as T,
    post: (path, body) => own('POST', path, body),
    put: (path, body) => own('PUT', path, body),
    requests: () => [...requests],
    violations: () =>
      contract
        ?.report()
        .violations.filter(violation => !acceptedDifferenceOf(violation))
        .map(describeViolation) ?? [],
    close: () => served.close(),
  };
}
