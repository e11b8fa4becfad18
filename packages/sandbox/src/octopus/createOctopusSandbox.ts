import { createApp } from './app/app';
import { OctopusServer, Outcome } from './app/OctopusServer';
import { octopusSandboxKeys } from './auth/keys';
import { SandboxContext } from './context';
import { StepFault } from './execution/tasks/stepFaults';
import { FaultRule } from './faults/faultRule';
import { OctopusSandboxOptions } from './options';
import { LATEST_VERSION } from './root/serverVersion';
import { StoreSnapshot } from './store/Store';
import { Exchange } from './traffic/exchange';
import { RequestCounts } from './traffic/RequestCounter';

/** A stand-in for one Octopus server. */
export interface OctopusSandbox {
  /**
   * Answers a request. Rejects with a `TypeError`, as `fetch` does, when a
   * fault breaks the connection, and with the signal's reason when it aborts.
   */
  fetch(request: Request): Promise<Response>;
  /** The same, with a broken connection as a value. */
  handle(request: Request): Promise<Outcome>;
  /** Back to the first state: store, counts, faults and rate limits. */
  reset(): Promise<void>;
  /** Requests so far, without those to `/__sandbox`. */
  requests(): RequestCounts;
  clearRequests(): void;
  /** Called with each exchange, once its answer is made. Returns how to stop. */
  onExchange(listener: (exchange: Exchange) => void): () => void;
  addFault(rule: FaultRule): void;
  clearFaults(): void;
  faults(): FaultRule[];
  /** Makes a step of a deployment or run fail the next time that it runs. */
  failStep(fault: StepFault): Promise<void>;
  /** Pushes a version of an image to the registry that Docker feeds read. */
  publishPackage(packageId: string, version: string): Promise<void>;
  /** Everything that is stored, secrets included: for tests to look at. */
  store(): StoreSnapshot;
  readonly keys: typeof octopusSandboxKeys;
}

export function createOctopusSandbox(
  options: OctopusSandboxOptions = {},
): OctopusSandbox {
  const ctx = new SandboxContext({
    now: options.now ?? (() => new Date()),
    taskSpeed: options.taskSpeed ?? 1,
    cloud: options.cloud ?? true,
    version: options.version ?? LATEST_VERSION,
    random: options.random ?? Math.random,
  });
  const server = new OctopusServer(ctx, createApp(ctx), options);
  return {
    handle: request => server.handle(request),
    fetch: async request => {
      const outcome = await server.handle(request);
      if (outcome === 'reset') {
        throw new TypeError('fetch failed', {
          cause: Object.assign(new Error('read ECONNRESET'), {
            code: 'ECONNRESET',
          }),
        });
      }
      return outcome;
    },
    reset: () => server.reset(),
    requests: () => server.counter.read(),
    clearRequests: () => server.counter.clear(),
    onExchange: listener => server.onExchange(listener),
    addFault: rule => server.faults.add(rule),
    clearFaults: () => server.faults.clear(),
    faults: () => server.faults.rules(),
    failStep: fault => server.failStep(fault),
    publishPackage: (packageId, version) =>
      server.publishPackage(packageId, version),
    store: () => ctx.store.snapshot(),
    keys: octopusSandboxKeys,
  };
}
