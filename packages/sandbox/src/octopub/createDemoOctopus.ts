import {
  createOctopusSandbox,
  OctopusSandbox,
  OctopusSandboxOptions,
} from '@octopus-backstage/emulator-octopus';
import { octopubSteps } from './octopubSteps';
import { octopubPackages } from './world/packages';
import { DEMO_SPACE, seedOctopub } from './seedOctopub';

/** As of the stand-in; `seed: false` leaves the demo's space empty. */
export interface DemoOctopusOptions
  extends Omit<OctopusSandboxOptions, 'seed'> {
  /** Default: true. */
  seed?: boolean;
}

/**
 * Octopus with the demo: the space `Octopub`, which has the reference
 * architecture and some weeks of its history, and `Platform`, which is empty.
 * The feeds have the images of Octopub, and its scripts are simulated, in both.
 */
export function createDemoOctopus({
  seed = true,
  ...options
}: DemoOctopusOptions = {}): OctopusSandbox {
  return createOctopusSandbox({
    spaces: [DEMO_SPACE, 'Platform'],
    packages: octopubPackages,
    steps: octopubSteps,
    ...(seed && { seed: seedOctopub }),
    ...options,
  });
}
