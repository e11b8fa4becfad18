import { LoggerService } from '@backstage/backend-plugin-api';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';

/** Keeps count of what a run has done, for its log and for what it says when it fails. */
export class Journal {
  private readonly entries: string[] = [];

  constructor(private readonly logger: LoggerService) {}

  done(what: string, how = 'ready'): void {
    this.entries.push(what);
    this.logger.info(`${what}: ${how}`);
  }

  /** The error itself, with what is there so far added to its message. */
  amend(error: unknown): unknown {
    if (error instanceof Error && this.entries.length) {
      error.message += ` Done so far: ${this.entries.join(', ')}.`;
      // A conflict or a wrong input would only come again.
      const canContinue =
        error instanceof ServiceUnavailableError ||
        error instanceof NotAllowedError;
      if (canContinue && !/run again/i.test(error.message)) {
        error.message += ' Run again to continue.';
      }
    }
    return error;
  }
}
