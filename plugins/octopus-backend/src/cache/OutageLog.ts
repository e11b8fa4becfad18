import { LoggerService } from '@backstage/backend-plugin-api';
import { MetricsServiceCounter } from '@backstage/backend-plugin-api/alpha';

type Operation = 'read' | 'write';

/** What an outage means, for the log. */
interface Outage {
  /** What fails, such as `The cache`. */
  what: string;
  /** What is done without it. */
  meanwhile: string;
}

/**
 * Logs the outages of a store: one line when an outage begins and one when it
 * is over, however many calls fail in between.
 */
export class OutageLog {
  private readonly failing = new Set<Operation>();

  /** @param outages - counts outages */
  constructor(
    private readonly logger: Pick<LoggerService, 'warn' | 'info'>,
    private readonly outages: Pick<MetricsServiceCounter, 'add'>,
    private readonly outage: Outage = {
      what: 'The cache',
      meanwhile: 'everything is requested from Octopus',
    },
  ) {}

  failed(operation: Operation, reason: string): void {
    if (this.failing.size === 0) {
      this.outages.add(1);
      this.logger.warn(
        `${this.outage.what} fails (${operation}: ${reason}); until it is back, ${this.outage.meanwhile}`,
      );
    }
    this.failing.add(operation);
  }

  succeeded(operation: Operation): void {
    if (this.failing.delete(operation) && this.failing.size === 0) {
      this.logger.info(`${this.outage.what} is back`);
    }
  }
}
