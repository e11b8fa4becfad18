import {
  ClusterRegistry,
  SandboxClock,
  ServedSandbox,
  serveOnLoopback,
  ServeOptions,
} from '@octopus-backstage/emulator-core';
import { AwsServer } from './AwsServer';
import { authenticatePresigned } from './auth/authenticatePresigned';
import { putStack } from './cloudformation/putStack';
import { clusterRegistry } from './eks/clusterRegistry';
import { LoadBalancers } from './elb/LoadBalancers';
import { AwsFaults } from './faults/AwsFaults';
import { AwsSandboxOptions } from './options';
import { awsSandboxPrincipal } from './principal';
import { AwsExchange } from './traffic/exchange';
import { AwsRequestCounts } from './traffic/requestCounts';
import { World } from './world/World';

/**
 * A stand-in for AWS behind one endpoint: EKS, CloudFormation, EC2, IAM, STS,
 * Elastic Load Balancing and Service Quotas, as far as an EKS cluster needs
 * them. Requests are held to the SDK's schemas, and to their signatures; what
 * they begin takes time.
 */
export interface AwsSandbox {
  /** @throws TypeError, as `fetch` does, when a fault breaks the connection */
  fetch(request: Request): Promise<Response>;
  /** The same, told apart for a server. */
  handle(request: Request): Promise<Response | 'reset'>;
  readonly principal: typeof awsSandboxPrincipal;
  /** What the stand-in of Kubernetes asks about clusters. */
  readonly clusterRegistry: ClusterRegistry;
  /** What Kubernetes makes and removes for its services. */
  readonly loadBalancers: Pick<LoadBalancers, 'create' | 'delete'>;
  /**
   * Who signed the address of a token of `aws eks get-token`, and for which
   * cluster; nothing unless the signature holds.
   */
  authenticatePresigned(
    url: string,
  ): { arn: string; clusterName: string } | undefined;
  /** Puts a CloudFormation stack into a state that no operation of the sandbox leads to. */
  putStack(stack: Parameters<typeof putStack>[1]): void;
  readonly faults: AwsFaults;
  readonly clock: SandboxClock;
  /** Brings back the first state, and starts counting again. */
  reset(): void;
  /** What was asked for so far. */
  requests(): AwsRequestCounts;
  /** @returns what ends it */
  onExchange(listener: (exchange: AwsExchange) => void): () => void;
}

export function createAwsSandbox(options: AwsSandboxOptions = {}): AwsSandbox {
  const world = new World(options);
  const server = new AwsServer(world);
  const loadBalancers = new LoadBalancers(world);
  return {
    fetch: async request => {
      const outcome = await server.handle(request);
      if (outcome === 'reset') {
        throw Object.assign(new TypeError('fetch failed'), {
          cause: Object.assign(new Error('read ECONNRESET'), {
            code: 'ECONNRESET',
          }),
        });
      }
      return outcome;
    },
    handle: request => server.handle(request),
    principal: awsSandboxPrincipal,
    clusterRegistry: clusterRegistry(world, loadBalancers),
    loadBalancers,
    authenticatePresigned: url => authenticatePresigned(world, url),
    putStack: stack => putStack(world, stack),
    faults: world.faults,
    clock: world.clock,
    reset: () => server.reset(),
    requests: () => server.requests(),
    onExchange: listener => server.onExchange(listener),
  };
}

/** Serves a sandbox over HTTP on this machine only. */
export function serveAwsSandbox(
  sandbox: AwsSandbox,
  options: ServeOptions = {},
): Promise<ServedSandbox> {
  return serveOnLoopback(
    { fetch: request => sandbox.handle(request) },
    options,
  );
}
