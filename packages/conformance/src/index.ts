/**
 * Runs the official Octopus clients against the sandbox.
 *
 * @packageDocumentation
 */
export { runScenario } from './run/runScenario';
export { scenarios } from './scenarios';
export type { SavedResult } from './run/saveResults';
export type { Scenario, ScenarioContext, ScenarioResult } from './types';
