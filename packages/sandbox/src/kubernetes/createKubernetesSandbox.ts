import { serveOnLoopback, ServeOptions } from '../http/serveOnLoopback';
import { ServedSandbox } from '../octopus/serve';
import { createApp } from './app';
import { kubernetesSandboxToken } from './token';

/**
 * A stand-in for the API server of a cluster. So far: health, version,
 * discovery, and reading the namespaces that every cluster begins with.
 * Discovery lists exactly what it does; anything else answers as on a server
 * that does not have it. Not imitated: selectors, limits and watches of
 * lists, aggregated discovery, OpenAPI, protobuf, permissions.
 */
export interface KubernetesSandbox {
  fetch(request: Request): Promise<Response>;
  readonly token: string;
}

/** @param options - `now`: default the time of this machine */
export function createKubernetesSandbox(
  options: { now?: () => Date } = {},
): KubernetesSandbox {
  const app = createApp(options.now ?? (() => new Date()));
  return {
    fetch: async request => app.fetch(request),
    token: kubernetesSandboxToken,
  };
}

/**
 * Serves a sandbox on this machine only. Real API servers speak TLS only, and
 * kubectl sends its token over nothing else; plain HTTP without `tls`.
 */
export function serveKubernetesSandbox(
  sandbox: KubernetesSandbox,
  options: ServeOptions = {},
): Promise<ServedSandbox> {
  return serveOnLoopback(sandbox, options);
}
