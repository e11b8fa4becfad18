import {
  ServedSandbox,
  serveOnLoopback,
} from '@octopus-backstage/emulator-core';
import { OctopusSandbox } from './createOctopusSandbox';

/**
 * Serves a sandbox over HTTP on this machine only.
 * @param options - `port` 0 (the default) takes any free one
 *
 * @public
 */
export function serveOctopusSandbox(
  sandbox: OctopusSandbox,
  options: { port?: number } = {},
): Promise<ServedSandbox> {
  const fetch = async (request: Request) => {
    const outcome = await sandbox.handle(request);
    return outcome === 'reset' ? outcome : withLength(outcome);
  };
  return serveOnLoopback({ fetch }, options);
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
