import { checkOctopusTraffic } from '@octopus-backstage/contract';
import { octopusSandboxKeys } from '../auth/keys';
import { createOctopusSandbox } from '../createOctopusSandbox';
import { OctopusSandboxOptions } from '../options';

export interface Answer {
  status: number;
  headers: Headers;
  body: any;
}

/**
 * An empty sandbox for a test file: reset before each test, its traffic
 * checked against the OpenAPI document. Paths that do not begin with `/api`
 * are taken to be inside the space `Spaces-2`.
 */
export function testSandbox(options: OctopusSandboxOptions = {}) {
  const sandbox = createOctopusSandbox({
    seed: false,
    rateLimit: false,
    ...options,
  });
  const traffic = checkOctopusTraffic(sandbox);
  beforeEach(() => sandbox.reset());

  const send = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {
      'X-Octopus-ApiKey': octopusSandboxKeys.admin,
    },
  ): Promise<Answer> => {
    const response = await sandbox.fetch(
      new Request(
        `http://octopus.test${
          path.startsWith('/api') ? path : `/api/Spaces-2${path}`
        }`,
        {
          method,
          headers,
          ...(body !== undefined && { body: JSON.stringify(body) }),
        },
      ),
    );
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text ? JSON.parse(text) : undefined,
    };
  };
  /** Sends what must succeed, and returns what is answered. */
  const ok = async (method: string, path: string, body?: unknown) => {
    const answer = await send(method, path, body);
    if (answer.status >= 300) {
      throw new Error(
        `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`,
      );
    }
    return answer.body;
  };

  return {
    sandbox,
    traffic,
    send,
    get: (path: string) => ok('GET', path),
    post: (path: string, body: unknown) => ok('POST', path, body),
    put: (path: string, body: unknown) => ok('PUT', path, body),
    remove: (path: string) => ok('DELETE', path),
  };
}
