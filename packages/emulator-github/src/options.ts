import { FaultRule } from '@octopus-backstage/emulator-core';
import { AppPermissions } from './apps/installation';
import { Runner } from './runs/Runner';

export interface GitHubSandboxOptions {
  /** Default: the time of this machine. */
  now?: () => Date;
  /** Milliseconds that every answer waits. Default: 0. */
  latencyMs?: number;
  /** Milliseconds for which a repository answers 404 after it was made. Default: 0. */
  visibleAfterMs?: number;
  /** Whether the organizations belong to an enterprise, so that repositories can be internal. Default: false. */
  enterprise?: boolean;
  /** Requests that create content before the secondary limit, a minute. Default: 80; `false` for none. */
  contentPerMinute?: number | false;
  /** Takes the runs of workflows, which stay queued without it. Default: none. */
  runner?: Runner;
  /** Things that go wrong on purpose. Default: none. */
  faults?: FaultRule[];
  /** From 0 up to 1, for faults with a probability. Default: `Math.random`. */
  random?: () => number;
  /** The installation of the App on `octopub`. Default: all repositories, and all that a portal needs. */
  installation?: {
    /** `selected` begins without any. */
    repositories?: 'all' | 'selected';
    permissions?: AppPermissions;
  };
}
