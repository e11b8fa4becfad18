/**
 * Puts the stand-ins of the servers that Octopus for Backstage talks to
 * together.
 *
 * @packageDocumentation
 */
export { startSandboxes } from './cli/startSandboxes';
export { createSimulatedRunner } from './runner/createSimulatedRunner';
export type { SimulatedRunnerOptions } from './runner/createSimulatedRunner';
