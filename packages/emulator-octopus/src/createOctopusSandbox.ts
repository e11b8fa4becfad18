import { controlsOf, SandboxControls } from '@octopus-backstage/emulator-core';
import { createApp } from './app/app';
import { OctopusServer } from './app/OctopusServer';
import { octopusSandboxKeys } from './auth/keys';
import { SandboxContext } from './context';
import { StepFault } from './execution/tasks/stepFaults';
import { OctopusSandboxOptions } from './options';
import { LATEST_VERSION } from './root/serverVersion';
import { StoreSnapshot } from './store/Store';

/**
 * A stand-in for one Octopus server.
 *
 * @public
 */
export interface OctopusSandbox extends SandboxControls {
  /** Makes a step of a deployment or run fail the next time that it runs. */
  failStep(fault: StepFault): Promise<void>;
  /** Publishes a version of a package for the feeds of a type, `Docker` when left out. */
  publishPackage(
    packageId: string,
    version: string,
    feedType?: string,
  ): Promise<void>;
  /**
   * Sends the events since the last time to the webhooks of subscriptions, as a
   * server does every 30 seconds; a sandbox that is served does it by itself.
   * Says how many events were taken. What is not sent when `signal` aborts is
   * given up.
   */
  deliverWebhooks(options?: { signal?: AbortSignal }): Promise<number>;
  /** Everything that is stored, secrets included: for tests to look at. */
  store(): StoreSnapshot;
  readonly keys: typeof octopusSandboxKeys;
}

/** @public */
export function createOctopusSandbox(
  options: OctopusSandboxOptions = {},
): OctopusSandbox {
  const ctx = new SandboxContext({
    now: options.now ?? (() => new Date()),
    taskSpeed: options.taskSpeed ?? 1,
    cloud: options.cloud ?? true,
    version: options.version ?? LATEST_VERSION,
    lacking: options.lacking ?? [],
    random: options.random ?? Math.random,
    steps: options.steps ?? {},
  });
  const server = new OctopusServer(ctx, createApp(ctx), options);
  return {
    ...controlsOf(server),
    failStep: fault => server.failStep(fault),
    publishPackage: (packageId, version, feedType) =>
      server.publishPackage({ packageId, version, feedType }),
    deliverWebhooks: ({ signal } = {}) => server.deliverWebhooks(signal),
    store: () => ctx.store.snapshot(),
    keys: octopusSandboxKeys,
  };
}
