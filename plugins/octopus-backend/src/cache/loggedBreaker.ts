import { CircuitBreaker } from './CircuitBreaker';
import { OutageLog } from './OutageLog';

/** Makes the circuit breaker of a store's reads or writes, which logs its outages. */
export function loggedBreaker(
  operation: 'read' | 'write',
  options: {
    limitMs: number;
    log: Pick<OutageLog, 'failed' | 'succeeded'>;
    now: () => number;
  },
): CircuitBreaker {
  const { limitMs, log, now } = options;
  return new CircuitBreaker({
    limitMs,
    onFailure: reason => log.failed(operation, reason),
    onSuccess: () => log.succeeded(operation),
    now,
  });
}
