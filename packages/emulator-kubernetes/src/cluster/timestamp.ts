import { SandboxClock } from '@octopus-backstage/emulator-core';

/** The time in whole seconds, as Kubernetes writes it. */
export function timestamp(clock: SandboxClock): string {
  return clock
    .now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
}
