import { createServer as createHttpServer, ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { AddressInfo } from 'node:net';
import { HttpBindings, serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { ServedSandbox } from './ServedSandbox';

/** @public */
export interface ServeOptions {
  /** 0 (the default) takes any free one. */
  port?: number;
  /** PEM texts; HTTPS when they are there. */
  tls?: { key: string; cert: string };
}

/**
 * Serves anything that answers like `fetch` on this machine only; `reset`
 * instead of an answer breaks the connection.
 *
 * @public
 */
export function serveOnLoopback(
  app: { fetch(request: Request): Promise<Response | 'reset'> },
  { port = 0, tls }: ServeOptions,
): Promise<ServedSandbox> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        hostname: '127.0.0.1',
        port,
        fetch: async (request, env) => {
          const outcome = await app.fetch(request);
          if (outcome !== 'reset') {
            return outcome;
          }
          const outgoing = (env as HttpBindings).outgoing as ServerResponse;
          outgoing.socket?.resetAndDestroy();
          return RESPONSE_ALREADY_SENT;
        },
        ...(tls
          ? { createServer: createHttpsServer, serverOptions: tls }
          : { createServer: createHttpServer }),
      },
      (info: AddressInfo) =>
        resolve({
          url: `${tls ? 'https' : 'http'}://127.0.0.1:${info.port}`,
          close: () =>
            new Promise((closed, failed) => {
              server.close(error => (error ? failed(error) : closed()));
              if ('closeAllConnections' in server) {
                server.closeAllConnections();
              }
            }),
        }),
    );
    server.on('error', reject);
  });
}
