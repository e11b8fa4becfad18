import { http, passthrough } from 'msw';
import { setupServer } from 'msw/node';
import { createOctopusSandbox } from '../createOctopusSandbox';
import { octopusSandboxHandlers } from '../handlers';
import { OctopusSandboxOptions } from '../options';

/**
 * Options of a stand-in for one test file.
 *
 * @public
 */
export interface OctopusTestOptions extends Omit<OctopusSandboxOptions, 'now'> {
  /** Address that the code under test is told. Default: `http://octopus.test`. */
  baseUrl?: string;
  /** The space that the test itself works in. Default: `Spaces-1`. */
  spaceId?: string;
  /** The first time of the clock, in milliseconds since 1970. */
  start?: number;
}

const START = Date.UTC(2026, 10, 2, 8);
const OWN_SERVERS = /^http:\/\/127\.0\.0\.1:/;

/**
 * A stand-in in msw for the tests of one file, reset before each, whose clock
 * only the test moves. Requests to any other address fail, but for those to
 * servers that the test itself runs on 127.0.0.1. Called where Jest's or
 * Vitest's `beforeEach` can be.
 *
 * @public
 */
export function setUpOctopus({
  baseUrl = 'http://octopus.test',
  spaceId = 'Spaces-1',
  start = START,
  ...options
}: OctopusTestOptions = {}) {
  let time = start;
  const sandbox = createOctopusSandbox({
    rateLimit: false,
    random: () => 0.5,
    ...options,
    now: () => new Date(time),
  });
  const server = setupServer(
    ...octopusSandboxHandlers(sandbox, baseUrl),
    http.all(OWN_SERVERS, () => passthrough()),
  );
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterAll(() => server.close());
  afterEach(() => server.resetHandlers());
  beforeEach(async () => {
    time = start;
    await sandbox.reset();
  });

  /** Sends what must succeed as the administrator. */
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await sandbox.fetch(
      new Request(`${baseUrl}/api/${spaceId}${path}`, {
        method,
        headers: { 'X-Octopus-ApiKey': sandbox.keys.admin },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    return text ? JSON.parse(text) : undefined;
  };
  return {
    sandbox,
    server,
    baseUrl,
    get: (path: string) => send('GET', path),
    post: (path: string, body: unknown) => send('POST', path, body),
    put: (path: string, body: unknown) => send('PUT', path, body),
    delete: (path: string) => send('DELETE', path),
    now: () => time,
    /** Lets time pass, for tasks to run. */
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
  };
}

/** @public */
export type TestOctopus = ReturnType<typeof setUpOctopus>;
