import { ServiceUnavailableError } from '@backstage/errors';

/**
 * There is no result yet, and reading goes on. Whoever asks again after a moment
 * gets what has come meanwhile. The browser receives the reason as
 * `error.reason`.
 */
export class StillReadingError extends ServiceUnavailableError {
  readonly reason = 'stillReading';

  /** @param what - who has not answered, such as `Octopus` */
  constructor(what: string) {
    super(`${what} has not answered yet; reading goes on`);
    this.name = 'ServiceUnavailableError';
  }
}
