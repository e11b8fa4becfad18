/**
 * Inputs that nobody meant, for what has to refuse them.
 *
 * @packageDocumentation
 */
export { tryInputs } from './tryInputs';
export type { Outcome, TriedAction } from './tryInputs';
export { watchConnections } from './watchConnections';
export { wildRuns } from './wildRuns';
export { wildText, wildValue } from './wildValues';
