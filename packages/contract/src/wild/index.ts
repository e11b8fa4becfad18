/**
 * Inputs that nobody meant, for what has to refuse them.
 *
 * @packageDocumentation
 */
export { tryInputs } from './tryInputs';
export type { ActionSchema } from './tryInputs';
export { watchConnections } from './watchConnections';
export { wildInputs } from './wildInputs';
export type { WildInputsOptions } from './wildInputs';
export { wildRuns } from './wildRuns';
export { wildText, wildValue } from './wildValues';
