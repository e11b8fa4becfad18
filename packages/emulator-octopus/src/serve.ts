import {
  ServedSandbox,
  serveOnLoopback,
} from '@octopus-backstage/emulator-core';
import { OctopusSandbox } from './createOctopusSandbox';

/** Milliseconds. Source: an older page on subscriptions in OctopusDeploy/docs ("from a schedule every 30 seconds"). */
const WEBHOOKS_EVERY = 30_000;

/**
 * Serves a sandbox over HTTP on this machine only.
 * @param options - `port` 0 (the default) takes any free one
 *
 * @public
 */
export async function serveOctopusSandbox(
  sandbox: OctopusSandbox,
  options: { port?: number } = {},
): Promise<ServedSandbox> {
  const fetch = async (request: Request) => {
    const outcome = await sandbox.handle(request);
    return outcome === 'reset' ? outcome : withLength(outcome);
  };
  const served = await serveOnLoopback({ fetch }, options);
  const closing = new AbortController();
  let turn: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    // A slow receiver makes a turn long: the next one takes what came meanwhile.
    turn ??= sandbox
      .deliverWebhooks({ signal: closing.signal })
      // A webhook that fails was told so by its own attempts; the server goes on.
      .catch(() => {})
      .finally(() => {
        turn = undefined;
      });
  }, WEBHOOKS_EVERY);
  timer.unref();
  return {
    ...served,
    close: () => {
      clearInterval(timer);
      closing.abort();
      return served.close();
    },
  };
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
