/** One line of the benchmark. */
export interface Measurement {
  scenario: string;
  /** What every answer of the sandbox waited. */
  latencyMs: number;
  /** Requests that reached Octopus, retries included. */
  requests: number;
  seconds: number;
  /** Half of the views took no longer; only where views were measured. */
  p50Ms?: number;
  /** 95 of 100 views took no longer. */
  p95Ms?: number;
  /**
   * The most requests of one view that waited for each other; only where views
   * come one after another.
   */
  roundTrips?: number;
  /** What our backend had in memory afterwards, without what it does not need. */
  megabytes?: number;
}
