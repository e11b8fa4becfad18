import {
  ClusterRegistry,
  SandboxClock,
  ServedSandbox,
  serveOnLoopback,
  ServeOptions,
} from '@octopus-backstage/emulator-core';
import { createApp } from './server/app';
import { authenticate } from './server/authenticate';
import { ClusterDirectory } from './server/ClusterDirectory';
import { Authority, createAuthority } from './tls/createAuthority';
import { kubernetesSandboxToken } from './token';

/**
 * A stand-in for the API servers of clusters, all behind one address: a token
 * of EKS tells which cluster is meant, and the fixed token goes to one that is
 * always there. It has the kinds that discovery lists, stores them, applies
 * on the server's side with owners of fields, watches, and has controllers in
 * miniature for deployments, load balancers, ingresses and namespaces. Not
 * imitated: OpenAPI schemas, protobuf, RBAC of its own objects, quotas, what
 * runs in containers.
 */
export interface KubernetesSandbox {
  fetch(request: Request): Promise<Response>;
  /** Administrator of the cluster that is always there. */
  readonly token: string;
  readonly clock: SandboxClock;
  /** Key and certificate of the server, and who vouches for it; made when first asked for. */
  readonly authority: Authority;
  /** Forgets all that clusters hold. */
  reset(): void;
}

export interface KubernetesSandboxOptions {
  /** The one of the AWS sandbox, where they work together. */
  clock?: SandboxClock;
  /** How many times faster than life a clock of its own is; default 1. */
  speed?: number;
  /** Where clusters come from other than the one that is always there. */
  clusters?: ClusterRegistry;
  /** How long a new cluster answers 401 after it became ACTIVE, in milliseconds of life; default 0. */
  unauthorizedFor?: number;
  /** Default: one of its own. */
  authority?: Authority;
}

export function createKubernetesSandbox(
  options: KubernetesSandboxOptions = {},
): KubernetesSandbox {
  const clock = options.clock ?? new SandboxClock(options.speed);
  const registry = options.clusters;
  const delay = options.unauthorizedFor ?? 0;
  const clusters = new ClusterDirectory(clock, registry);
  const app = createApp({
    clusters,
    authenticate: header => authenticate(header, { clock, registry, delay }),
  });
  let { authority } = options;
  return {
    fetch: async request => app.fetch(request),
    token: kubernetesSandboxToken,
    clock,
    get authority() {
      authority ??= createAuthority();
      return authority;
    },
    reset: () => clusters.reset(),
  };
}

/** Serves a sandbox over TLS on this machine only, as real API servers do. */
export function serveKubernetesSandbox(
  sandbox: KubernetesSandbox,
  options: Pick<ServeOptions, 'port'> = {},
): Promise<ServedSandbox> {
  const { key, cert } = sandbox.authority;
  return serveOnLoopback(sandbox, { ...options, tls: { key, cert } });
}
