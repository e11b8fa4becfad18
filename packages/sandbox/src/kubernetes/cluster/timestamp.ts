import { SandboxClock } from '../../aws/clock/SandboxClock';

/** The time in whole seconds, as Kubernetes writes it. */
export function timestamp(clock: SandboxClock): string {
  return clock
    .now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
}
