import { isError, ServiceUnavailableError } from '@backstage/errors';

/**
 * Requests for a project that were sent together with the one that finds it, by
 * the word that the entity names it with.
 */
export class Ahead {
  private readonly sent = new Map<string, Promise<unknown>>();
  private unpaid = 0;

  /** Counts a request whose response will be found in the cache. */
  owe(): void {
    this.unpaid += 1;
  }

  /** How many of those there were since the last call. */
  settle(): number {
    const count = this.unpaid;
    this.unpaid = 0;
    return count;
  }

  /** Sends a request; its error is of no interest until somebody takes it. */
  send(name: string, request: () => Promise<unknown>): void {
    const response = request();
    response.catch(() => {});
    this.sent.set(name, response);
  }

  /**
   * Returns a response once, or else sends the request itself: when it was not
   * sent ahead, or Octopus does not know the project by that word.
   *
   * @param fits - whether it is the response for this project
   */
  async take<T>(
    name: string,
    options: { request: () => Promise<T>; fits?: (response: T) => boolean },
  ): Promise<T> {
    const sent = this.sent.get(name) as Promise<T> | undefined;
    this.sent.delete(name);
    const response = await sent?.catch(error => {
      // What made the server fail is not repeated at once.
      if (!isError(error) || error instanceof ServiceUnavailableError) {
        throw error;
      }
      return undefined;
    });
    return response !== undefined && (options.fits?.(response) ?? true)
      ? response
      : options.request();
  }
}
