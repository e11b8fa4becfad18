import { FaultRule } from '../faults/FaultRule';
import { Exchange } from '../traffic/exchange';
import { RequestCounts } from '../traffic/RequestCounter';
import { Outcome } from '../http/Outcome';

/**
 * What tests and the command line do with a stand-in, whatever it stands in for.
 *
 * @public
 */
export interface SandboxControls {
  /**
   * Answers a request. Rejects with a `TypeError`, as `fetch` does, when a
   * fault breaks the connection, and with the signal's reason when it aborts.
   */
  fetch(request: Request): Promise<Response>;
  /** The same, with a broken connection as a value. */
  handle(request: Request): Promise<Outcome>;
  /** Back to the first state: what is stored, counts, faults and limits. */
  reset(): Promise<void>;
  /** Requests so far, without those to `/__sandbox`. */
  requests(): RequestCounts;
  clearRequests(): void;
  /** Called with each exchange with the API, once its answer is made. Returns how to stop. */
  onExchange(listener: (exchange: Exchange) => void): () => void;
  addFault(rule: FaultRule): void;
  clearFaults(): void;
  faults(): FaultRule[];
  /** Requests that met a fault so far. */
  faultsMet(): number;
}
