import { randomUUID } from 'node:crypto';
import { Cluster } from '@aws-sdk/client-eks';
import { serveOnLoopback, ServeOptions } from '../http/serveOnLoopback';
import { ServedSandbox } from '../octopus/serve';
import { answer } from './answer';
import { awsSandboxPrincipal } from './principal';

/**
 * A stand-in for AWS behind one endpoint. So far: `GetCallerIdentity` of STS,
 * and `ListClusters` and `DescribeCluster` of EKS; any other operation answers
 * as one that the service does not know, any other service 501. Not imitated:
 * the check of the signature itself and of its age, presigned addresses,
 * permissions.
 */
export interface AwsSandbox {
  fetch(request: Request): Promise<Response>;
  readonly principal: typeof awsSandboxPrincipal;
}

/** @param options - `clusters`: by region, none by default */
export function createAwsSandbox(
  options: { clusters?: Record<string, Cluster[]> } = {},
): AwsSandbox {
  return {
    fetch: async request => {
      const requestId = randomUUID();
      const response = await answer(request, requestId, options.clusters ?? {});
      response.headers.set('x-amzn-RequestId', requestId);
      return response;
    },
    principal: awsSandboxPrincipal,
  };
}

/** Serves a sandbox over HTTP on this machine only. */
export function serveAwsSandbox(
  sandbox: AwsSandbox,
  options: ServeOptions = {},
): Promise<ServedSandbox> {
  return serveOnLoopback(sandbox, options);
}
