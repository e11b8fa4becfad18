import { controlsOf, SandboxControls } from '@octopus-backstage/emulator-core';
import { createApp } from './app/app';
import { OctopusServer } from './app/OctopusServer';
import { octopusSandboxKeys } from './auth/keys';
import { SandboxContext } from './context';
import { StepFault } from './execution/tasks/stepFaults';
import { OctopusSandboxOptions } from './options';
import { LATEST_VERSION } from './root/serverVersion';
import { StoreSnapshot } from './store/Store';

/** A stand-in for one Octopus server. */
export interface OctopusSandbox extends SandboxControls {
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
    ...controlsOf(server),
    failStep: fault => server.failStep(fault),
    publishPackage: (packageId, version) =>
      server.publishPackage(packageId, version),
    store: () => ctx.store.snapshot(),
    keys: octopusSandboxKeys,
  };
}
