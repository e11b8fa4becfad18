/**
 * Counts requests and seconds of the main jobs against the sandbox.
 *
 * @packageDocumentation
 */
export type { SavedBundle } from './bundle/saveBundle';
export { clusterTimes } from './eks/clusterTimes';
export type { ClusterTime } from './eks/clusterTimes';
export type { FreshCommit, SavedFresh } from './fresh/measureFresh';
export type { Measurement } from './measuring/Measurement';
export type { SavedMeasurements } from './saveMeasurements';
