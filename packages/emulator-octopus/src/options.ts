import { FaultRule } from '@octopus-backstage/emulator-core';
import { PackageToPublish } from './execution/packages/publishPackage';
import { StepSimulator } from './execution/steps/StepSimulator';
import { RateLimit } from './limits/RateLimiter';
import { OctopusSeed } from './seeding/OctopusSeed';

/** @public */
export interface OctopusSandboxOptions {
  /** Names of the spaces, the default one first. Default: `Default` and `Platform`, both empty. */
  spaces?: string[];
  /** Versions of packages that external feeds can show. Default: none. */
  packages?: PackageToPublish[];
  /** Fills spaces with objects and their history. Default: nothing. */
  seed?: OctopusSeed;
  /** What steps take, write and set. Default: guesses, and no output variables. */
  steps?: StepSimulator;
  /** Milliseconds that every answer waits. Default: 0. */
  latencyMs?: number;
  /** Default: 200 a minute with a burst of 200; `false` for none. */
  rateLimit?: RateLimit | false;
  /** Things that go wrong on purpose. Default: none. */
  faults?: FaultRule[];
  /** How many times faster than life tasks run. `Infinity`: done at once. Default: 1. */
  taskSpeed?: number;
  /**
   * What the server says it is, such as `2022.2.10847`; it lacks what came
   * later, see `app/versionGate.ts`. Default: `2026.3.1507`.
   */
  version?: string;
  /** Adds the dynamic worker pools of Octopus Cloud to every space. Default: true. */
  cloud?: boolean;
  /** Permissions that nobody has, such as `EventView`, to see how a client does without. Default: none. */
  lacking?: string[];
  /** Default: the time of this machine. */
  now?: () => Date;
  /** From 0 up to 1, for faults with a probability. Default: `Math.random`. */
  random?: () => number;
}
