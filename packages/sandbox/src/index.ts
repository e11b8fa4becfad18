/**
 * Puts the stand-ins of the servers that Octopus for Backstage talks to
 * together.
 *
 * @packageDocumentation
 */
export { startSandboxes } from './cli/startSandboxes';
export { fillIn, holds } from './runner/expressions';
export { runJob } from './runner/runJob';
export type { Job, JobResult } from './runner/runJob';
export { createSimulatedRunner } from './runner/createSimulatedRunner';
export type { SimulatedRunnerOptions } from './runner/createSimulatedRunner';
