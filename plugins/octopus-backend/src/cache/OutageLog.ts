import { LoggerService } from '@backstage/backend-plugin-api';
import { MetricsServiceCounter } from '@backstage/backend-plugin-api/alpha';

type Operation = 'read' | 'write';

/**
 * Logs the outages of the cache: one line when an outage begins and one when it
 * is over, however many calls fail in between.
 */
export class OutageLog {
  private readonly failing = new Set<Operation>();

  /** @param outages - counts outages */
  constructor(
    private readonly logger: Pick<LoggerService, 'warn' | 'info'>,
    private readonly outages: Pick<MetricsServiceCounter, 'add'>,
  ) {}

  failed(operation: Operation, reason: string): void {
    if (this.failing.size === 0) {
      this.outages.add(1);
      this.logger.warn(
        `The cache fails (${operation}: ${reason}); until it is back, everything is requested from Octopus`,
      );
    }
    this.failing.add(operation);
  }

  succeeded(operation: Operation): void {
    if (this.failing.delete(operation) && this.failing.size === 0) {
      this.logger.info('The cache is back');
    }
  }
}
