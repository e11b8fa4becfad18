import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { http, type HttpResponseResolver } from 'msw';
import { setupServer } from 'msw/node';
import { createOctopusClient } from '../client/createOctopusClient';
import type { OctopusInstanceConfig } from '../types';

type Answer =
  | Response
  | 'connection breaks'
  | (() => Response | Promise<Response>);

export const API_KEY = 'API-SECRETSECRETSECRET';

let keys = 0;

/**
 * Serves answers in the order given, the last one over and over, and keeps
 * what was asked.
 */
export function setUpFakeOctopus(baseUrl = 'http://octopus.test') {
  const server = setupServer();
  registerMswTestHooks(server);
  const asked: { method: string; url: string; request: Request }[] = [];
  const slept: number[] = [];
  beforeEach(() => {
    asked.length = 0;
    slept.length = 0;
  });
  return {
    server,
    asked,
    slept,
    answer(...answers: Answer[]) {
      let count = 0;
      const resolver: HttpResponseResolver = async ({ request }) => {
        asked.push({
          method: request.method,
          url: request.url,
          request: request.clone(),
        });
        const next = answers[Math.min(count++, answers.length - 1)];
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

/** An answer in the form that Octopus gives its errors. */
export function octopusError(
  status: number,
  ErrorMessage: string,
  others: { Errors?: string[]; HelpText?: string; headers?: HeadersInit } = {},
): Response {
  const { headers, ...body } = others;
  return Response.json({ ErrorMessage, ...body }, { status, headers });
}
