/**
 * Counts requests and seconds of the main jobs against the sandbox.
 *
 * @packageDocumentation
 */
export { clusterTimes } from './eks/clusterTimes';
export type { ClusterTime } from './eks/clusterTimes';
export type { Measurement } from './Measurement';
export type { SavedMeasurements } from './saveMeasurements';
