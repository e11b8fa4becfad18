import { LoggerService } from '@backstage/backend-plugin-api';
import { Octokit } from '@octokit/rest';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { abortable } from '@octopus-backstage/plugin-octopus-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { outlastFailures, RETRIES } from './outlastFailures';

/** How long is waited between requests; GitHub's own advice unless given. */
export interface OctokitPace {
  /** Limiter of writing requests; the throttling plugin's own waits a second after each. */
  write?: unknown;
  /** Milliseconds that a second of a `Retry-After` lasts. */
  retryAfterBaseValue?: number;
  /** Milliseconds between looks for a repository that was just created. */
  newRepositoryDelays?: number[];
  /** Milliseconds that one response is waited for. */
  responseMs?: number;
}

/**
 * Milliseconds for one response. GitHub ends what takes it more than ten seconds
 * itself: "Troubleshooting the REST API" in its documentation.
 */
const RESPONSE_MS = 30_000;

/** As long as GitHub has been seen to need; backstage/backstage#33746, paradedb/paradedb#5632. */
const NEW_REPOSITORY_DELAYS = [500, 1_000, 2_000, 4_000];

/**
 * A client that keeps to GitHub's secondary limits, repeats what failed on
 * GitHub's side, and gives up at once when the signal aborts.
 */
export function createOctokit(options: {
  auth: string;
  baseUrl: string | undefined;
  /** Requests with the same id are paced together. */
  id: string;
  logger: LoggerService;
  signal?: AbortSignal;
  pace?: OctokitPace;
}): {
  octokit: Octokit;
  repositoryIsNew(): void;
  scopes(): string[] | undefined;
} {
  const { auth, baseUrl, id, logger, signal, pace = {} } = options;
  const {
    newRepositoryDelays = NEW_REPOSITORY_DELAYS,
    responseMs = RESPONSE_MS,
    ...throttle
  } = pace;

  const SeedingOctokit = Octokit.plugin(
    throttling,
    outlastFailures(logger),
    retry,
  );
  const octokit = new SeedingOctokit({
    auth,
    baseUrl,
    userAgent: 'octopus-for-backstage',
    log: {
      debug: () => {},
      info: message => logger.debug(message),
      warn: message => logger.warn(message),
      error: message => logger.debug(message),
    },
    request: { signal, fetch: inTime(responseMs) },
    throttle: {
      ...throttle,
      id,
      // Here it only paces: limits are waited for in one place.
      onRateLimit: () => false,
      onSecondaryRateLimit: () => false,
    } as never,
    // A conflict stays one.
    retry: {
      doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451],
      retries: RETRIES,
      ...(throttle.retryAfterBaseValue !== undefined && {
        retryAfterBaseValue: throttle.retryAfterBaseValue,
      }),
    },
  });
  octokit.hook.before('request', request => {
    request.headers['x-github-api-version'] = '2022-11-28';
  });

  let isNew = false;
  octokit.hook.wrap('request', async (request, endpoint) => {
    for (const delay of newRepositoryDelays) {
      try {
        return await request(endpoint);
      } catch (error) {
        if (!isNew || (error as { status?: number }).status !== 404) {
          throw error;
        }
        await sleep(delay, undefined, { signal });
      }
    }
    return request(endpoint);
  });
  let scopes: string[] | undefined;
  const readScopes = (headers: { [name: string]: unknown } = {}) => {
    scopes ??= String(headers['x-oauth-scopes'] ?? '')
      .split(/[\s,]+/)
      .filter(Boolean);
  };
  octokit.hook.after('request', ({ headers }) => readScopes(headers));
  octokit.hook.error('request', error => {
    readScopes((error as { response?: { headers: {} } }).response?.headers);
    throw error;
  });
  if (signal) {
    // The waits of the plugins know no signal.
    octokit.hook.wrap('request', (request, endpoint) =>
      abortable(signal, Promise.resolve(request(endpoint))),
    );
  }
  return {
    octokit,
    repositoryIsNew: () => {
      isNew = true;
    },
    scopes: () => (scopes?.length ? scopes : undefined),
  };
}

/**
 * Fetches, but waits for no response longer than so many milliseconds. A response
 * is read whole here: Octokit takes one that ends half way for an empty one.
 */
function inTime(limitMs: number): typeof fetch {
  return async (url, init) => {
    const limit = AbortSignal.timeout(limitMs);
    const signal = init?.signal ? AbortSignal.any([init.signal, limit]) : limit;
    try {
      const response = await fetch(url, { ...init, signal });
      await response.clone().arrayBuffer();
      return response;
    } catch (error) {
      throw limit.aborted && !init?.signal?.aborted
        ? new Error(`no response within ${limitMs / 1000} seconds`)
        : error;
    }
  };
}
