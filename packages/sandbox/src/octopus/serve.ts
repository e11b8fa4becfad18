import { AddressInfo } from 'node:net';
import { ServerResponse } from 'node:http';
import { serve, HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { OctopusSandbox } from './createOctopusSandbox';

export interface ServedSandbox {
  /** Such as `http://127.0.0.1:7101`. */
  url: string;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/**
 * Serves a sandbox over HTTP on this machine only.
 * @param options - `port` 0 (the default) takes any free one
 */
export function serveOctopusSandbox(
  sandbox: OctopusSandbox,
  options: { port?: number } = {},
): Promise<ServedSandbox> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        hostname: '127.0.0.1',
        port: options.port ?? 0,
        fetch: async (request, env) => {
          const outcome = await sandbox.handle(request);
          if (outcome !== 'reset') {
            return withLength(outcome);
          }
          const outgoing = (env as HttpBindings).outgoing as ServerResponse;
          outgoing.socket?.resetAndDestroy();
          return RESPONSE_ALREADY_SENT;
        },
      },
      (info: AddressInfo) =>
        resolve({
          url: `http://127.0.0.1:${info.port}`,
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

/**
 * The answer with its length, which Octopus says of every answer: its Go
 * client takes an answer of unknown length for one that has a body. Source:
 * OctopusDeploy/go-octopusdeploy:pkg/newclient/httpsession.go.
 */
async function withLength(response: Response): Promise<Response> {
  const body = await response.arrayBuffer();
  const headers = new Headers(response.headers);
  headers.set('Content-Length', String(body.byteLength));
  return new Response(body.byteLength > 0 ? body : null, {
    status: response.status,
    headers,
  });
}
