import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { http, type HttpResponseResolver } from 'msw';
import { setupServer } from 'msw/node';
import { createOctopusClient } from '../client/createOctopusClient';
import type { OctopusInstanceConfig } from '../types';

type FakeResponse =
  | Response
  | 'connection breaks'
  | (() => Response | Promise<Response>);

export const API_KEY = 'API-SECRETSECRETSECRET';

let keys = 0;

/**
 * Serves responses in the order given, the last one over and over, and keeps
 * the requests.
 */
export function setUpFakeOctopus(baseUrl = 'http://octopus.test') {
  const server = setupServer();
  registerMswTestHooks(server);
  const requests: { method: string; url: string; request: Request }[] = [];
  const slept: number[] = [];
  beforeEach(() => {
    requests.length = 0;
    slept.length = 0;
  });
  return {
    server,
    requests,
    slept,
    respond(...responses: FakeResponse[]) {
      let count = 0;
      const resolver: HttpResponseResolver = async ({ request }) => {
        requests.push({
          method: request.method,
          url: request.url,
          request: request.clone(),
        });
        const next = responses[Math.min(count++, responses.length - 1)];
        if (next === 'connection breaks') {
          return Response.error();
        }
        return typeof next === 'function' ? next() : next.clone();
      };
      server.use(http.all(`${baseUrl}/*`, resolver));
    },
    /** Each client has a key of its own, so that none inherits another's pauses. */
    client(
      options: Partial<Parameters<typeof createOctopusClient>[0]> & {
        config?: Partial<OctopusInstanceConfig>;
      } = {},
    ) {
      const { config, ...others } = options;
      keys += 1;
      return createOctopusClient({
        instance: {
          name: 'main',
          baseUrl,
          credential: { apiKey: `${API_KEY}${keys}` },
          ...config,
        },
        sleep: async ms => {
          slept.push(ms);
        },
        ...others,
      });
    },
  };
}

/** A response in the form that Octopus gives its errors. */
export function octopusError(
  status: number,
  ErrorMessage: string,
  others: { Errors?: string[]; HelpText?: string; headers?: HeadersInit } = {},
): Response {
  const { headers, ...body } = others;
  return Response.json({ ErrorMessage, ...body }, { status, headers });
}
