/**
 * Runs the official Octopus clients against the sandbox.
 *
 * @packageDocumentation
 */
export { givenClients } from './clients/givenClients';
export { goClients } from './clients/goClients';
export { programPath, programVersion, whyMissing } from './clients/program';
export { runScenario } from './run/runScenario';
export { scenarios } from './scenarios';
export { Terraform } from './terraform/Terraform';
export type { Program } from './clients/program';
export type { SavedResult } from './run/saveResults';
export type { Scenario, ScenarioContext, ScenarioResult } from './model/types';
