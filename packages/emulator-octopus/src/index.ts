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
export type { PackageToPublish } from './execution/packages/publishPackage';
export type {
  SimulatedArtifact,
  SimulatedStep,
  StepSimulator,
} from './execution/steps/StepSimulator';
export type {
  ObjectHealth,
  SimulatedObject,
} from './execution/liveStatus/simulatedObject';
export type { LogCategory, LogLine } from './execution/tasks/logs/logLine';
export type { StepFault } from './execution/tasks/stepFaults';
export type { OctopusSeed, SeedingOctopus } from './seeding/OctopusSeed';
export {
  onOrOff,
  readOctopusOptions,
  readSetting,
  variableOf,
} from './cli/readOptions';
export type { OctopusSetting } from './cli/readOptions';
