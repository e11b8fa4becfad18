import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { checkOctopusTraffic } from '@octopus-backstage/contract';
import {
  createOctopusSandbox,
  octopusSandboxHandlers,
} from '@octopus-backstage/emulator-octopus';
import { http, HttpResponse, passthrough } from 'msw';
import { setupServer } from 'msw/node';

export const BASE_URL = 'http://octopus.test';
const START = Date.UTC(2026, 10, 2, 8);

/**
 * A simulated Octopus whose clock is moved by the test, reset before each test.
 */
export function setUpOctopus() {
  let time = START;
  const sandbox = createOctopusSandbox({
    seed: false,
    rateLimit: false,
    now: () => new Date(time),
    random: () => 0.5,
  });
  const traffic = checkOctopusTraffic(sandbox);
  const server = setupServer(
    ...octopusSandboxHandlers(sandbox, BASE_URL),
    http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough()),
  );
  registerMswTestHooks(server);
  beforeEach(async () => {
    time = START;
    await sandbox.reset();
  });

  /**
   * Sends a request as the administrator in the default space, and fails unless
   * it succeeds.
   */
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await sandbox.fetch(
      new Request(`${BASE_URL}/api/Spaces-1${path}`, {
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
  /**
   * Lets somebody else act when the first POST of the portal arrives at a route
   * of the space, before it is carried out.
   */
  const comeFirst = (route: string, theirs: () => Promise<unknown>) =>
    server.use(
      http.post(
        `${BASE_URL}/api/Spaces-1${route}`,
        async () => {
          // No response from here: the request goes on to the sandbox.
          await theirs();
        },
        { once: true },
      ),
    );
  /** Responds in place of the sandbox, with what it does not have. */
  const respond = (
    method: 'get' | 'post',
    route: string,
    body: () => JsonObject,
  ) =>
    server.use(
      http[method](`${BASE_URL}/api/Spaces-1${route}`, () =>
        HttpResponse.json(body()),
      ),
    );
  return {
    sandbox,
    comeFirst,
    respond,
    traffic,
    get: (path: string) => send('GET', path),
    post: (path: string, body: unknown) => send('POST', path, body),
    put: (path: string, body: unknown) => send('PUT', path, body),
    now: () => time,
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
    /** Requests so far, except those that the test itself sent. */
    count: () => sandbox.requests().total,
    clear: () => sandbox.clearRequests(),
  };
}

export type TestOctopus = ReturnType<typeof setUpOctopus>;
