/**
 * Puts the stand-ins of the servers that Octopus for Backstage talks to
 * together, with a demo.
 *
 * @packageDocumentation
 */
export { startSandboxes } from './cli/startSandboxes';
export { connectClouds } from './clouds/connectClouds';
export { createDemoOctopus } from './octopub/createDemoOctopus';
export type { DemoOctopusOptions } from './octopub/createDemoOctopus';
export { octopubSteps } from './octopub/octopubSteps';
export { octopubPackages } from './octopub/world/packages';
export { fillIn, holds } from './runner/expressions';
export { WORKFLOW_USER_AGENT } from './runner/octopusRequest';
export { runJob } from './runner/runJob';
export type { Job, JobResult } from './runner/runJob';
export { createSimulatedRunner } from './runner/createSimulatedRunner';
export type { SimulatedRunnerOptions } from './runner/createSimulatedRunner';
