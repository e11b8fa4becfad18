/**
 * A stand-in of an Octopus Deploy server.
 *
 * @packageDocumentation
 */
export { createOctopusSandbox } from './createOctopusSandbox';
export type { OctopusSandbox } from './createOctopusSandbox';
export { octopusSandboxHandlers } from './handlers';
export { serveOctopusSandbox } from './serve';
export { octopusSandboxKeys } from './auth/keys';
export type { OctopusSandboxOptions } from './options';
export type { RateLimit } from './limits/RateLimiter';
export type {
  Exchange,
  FaultEffect,
  FaultRule,
  RequestCounts,
  ServedSandbox,
} from '@octopus-backstage/emulator-core';
