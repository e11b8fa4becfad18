import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  OctopusClient,
  OctopusRequestOptions,
  RequestPatience,
} from '../types';

/** How long a task waits for a server that is away, unless it has a deadline. */
const OUTAGE_MS = 10 * 60_000;
const LONGEST_SILENCE_MS = 30_000;

/**
 * How a task waits for an Octopus that is away.
 *
 * @public
 */
export interface PatienceOptions {
  logger: Pick<LoggerService, 'info'>;
  /** When to give up, in milliseconds since 1970; default: ten minutes of each outage. */
  deadline?: number;
  /** Milliseconds since 1970; for tests. */
  now?: () => number;
}

/**
 * A client for long work: its requests are repeated for as long as Octopus is
 * away, instead of five times, and a line in the log says so every half minute.
 * What is repeated at all is the same as without.
 *
 * @public
 */
export function patient(
  client: OctopusClient,
  { logger, deadline, now = Date.now }: PatienceOptions,
): OctopusClient {
  let saidAt: number | undefined;
  const onRetry = (reason: string) => {
    if (saidAt === undefined || now() - saidAt >= LONGEST_SILENCE_MS) {
      saidAt = now();
      logger.info(`Waiting for Octopus: ${reason}`);
    }
  };
  const patience = (): RequestPatience => ({
    until: deadline ?? now() + OUTAGE_MS,
    now,
    onRetry,
  });
  const wait = <O extends OctopusRequestOptions>(options?: O) =>
    ({ patience: patience(), ...options } as O);
  return {
    ...client,
    get: (path, options) => client.get(path, wait(options)),
    list: (path, options) => client.list(path, wait(options)),
    post: (path, body, options) => client.post(path, body, wait(options)),
    put: (path, body, options) => client.put(path, body, wait(options)),
    delete: (path, options) => client.delete(path, wait(options)),
    serverInformation: options => client.serverInformation(wait(options)),
    resolveSpace: (space, options) => client.resolveSpace(space, wait(options)),
  };
}
