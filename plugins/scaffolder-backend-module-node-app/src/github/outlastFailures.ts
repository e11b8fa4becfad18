import { LoggerService } from '@backstage/backend-plugin-api';
import type { Octokit } from '@octokit/core';
import { refusedByLimit } from './refusedByLimit';

/**
 * How often a request is repeated. The waits of the plugin `retry` grow with the
 * square of their number, so these outlast two minutes in which GitHub is away.
 */
export const RETRIES = 7;

/** Longest time that a run waits for a limit, at each attempt. */
const LIMIT_MS = 5 * 60_000;

interface Failure {
  status?: number;
  request?: { request?: object };
}

/**
 * A plugin of Octokit that tells the plugin `retry` how long a limit lasts, and
 * the log what is waited for. The plugin `throttling` knows limits by their
 * words and by a used-up hour only, and so not a 429 with a `Retry-After`.
 *
 * It has to be between the two: hooks of later plugins are around it.
 */
export const outlastFailures =
  (logger: LoggerService) => (octokit: Octokit) => {
    octokit.hook.error('request', (error, options) => {
      const failure = error as Failure;
      // Without it there is nothing to repeat: it was cancelled.
      if (!failure.request?.request) {
        throw error;
      }
      const count = ~~(options.request as { retryCount?: number }).retryCount!;
      const what = `${options.method} ${options.url}`;
      const seconds = refusedByLimit(error, count, Date.now());
      if (seconds === undefined) {
        if (failure.status! >= 500 && count < RETRIES) {
          logger.warn(
            `GitHub did not do ${what} (${error.message}): trying again`,
          );
        }
        throw error;
      }
      const waits = seconds * 1000 <= LIMIT_MS && count < RETRIES;
      logger.warn(
        `A limit of GitHub at ${what}: ${
          waits ? `waiting for ${seconds} s` : `it lasts ${seconds} s longer`
        }`,
      );
      if (waits) {
        failure.request.request = {
          ...failure.request.request,
          retries: RETRIES,
          retryAfter: seconds,
        };
      }
      throw error;
    });
    return {};
  };
