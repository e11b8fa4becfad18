import type { LoggerService } from '@backstage/backend-plugin-api';
import { createQueue, type Queue } from '../http/createQueue';
import type { OctopusRequest, RequestContext } from '../http/RequestContext';
import { sendRequest } from '../http/sendRequest';
import { sleep as abortableSleep } from '../http/sleep';
import type { Pacer } from '../pacing/createPacer';
import { pacerFor } from '../pacing/pacerFor';
import type {
  OctopusClient,
  OctopusInstanceConfig,
  OctopusServerInformation,
} from '../types';
import { fingerprintWith } from './fingerprint';
import { listAll } from './listAll';
import { resolveSpace } from './resolveSpace';

/** @public */
export interface OctopusClientOptions {
  instance: OctopusInstanceConfig;
  /** `read` uses the read-only credential if the instance has one; default `write`. */
  access?: 'read' | 'write';
  logger?: LoggerService;
  /** Requests under way at once; default 40, or 8 with `access: 'read'`. */
  maxConcurrency?: number;
  /** For one attempt; default 30 000. */
  timeoutMs?: number;
  /** Default 5. */
  maxAttempts?: number;
  /** How to wait between attempts; for tests. */
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/**
 * A space is filled by one task, which should wait for nothing but what it needs;
 * pages are read for many people, who leave room for each other. How much may be
 * asked in a minute is up to the pacer.
 */
const CONCURRENCY = { read: 8, write: 40 };

/** Until the server has told how much it allows. */
const UNHEARD_CONCURRENCY = 8;

/**
 * Creates a client for one instance and one credential. Clients of the same
 * credential share what they know of the rate limit.
 *
 * @public
 */
export function createOctopusClient(
  options: OctopusClientOptions,
): OctopusClient {
  const { instance, access = 'write' } = options;
  const { name, baseUrl } = instance;
  const maxConcurrency = options.maxConcurrency ?? CONCURRENCY[access];
  const credential =
    (access === 'read' && instance.readCredential) || instance.credential;
  const pacer = pacerFor(baseUrl, credential);
  const context: RequestContext = {
    instance: { name, baseUrl },
    credential,
    logger: options.logger,
    queue: carefulQueue(maxConcurrency, pacer),
    pacer,
    timeoutMs: options.timeoutMs ?? 30_000,
    maxAttempts: options.maxAttempts ?? 5,
    sleep: options.sleep ?? abortableSleep,
  };
  const send = <T>(
    request: OctopusRequest,
    findLost?: () => Promise<unknown>,
  ) => sendRequest(context, request, findLost) as Promise<T>;

  const client: OctopusClient = {
    instance: context.instance,
    fingerprint: fingerprintWith(instance.credential),
    get: (path, request) => send({ ...request, method: 'GET', path }),
    list: (path, request) => listAll(client, path, request),
    post: (path, body, { findLost, ...request } = {}) =>
      send({ ...request, method: 'POST', path, body }, findLost),
    put: (path, body, request) =>
      send({ ...request, method: 'PUT', path, body }),
    delete: (path, request) => send({ ...request, method: 'DELETE', path }),
    serverInformation: request =>
      client.get<OctopusServerInformation>('/api', request),
    resolveSpace: (idNameOrSlug, request) =>
      resolveSpace({ client, logger: options.logger }, idNameOrSlug, request),
  };
  return client;
}

/** A queue that lets few pass until the pacer knows whether there is a limit. */
function carefulQueue(maxConcurrency: number, pacer: Pacer): Queue {
  const queue = createQueue(maxConcurrency);
  const first = createQueue(Math.min(maxConcurrency, UNHEARD_CONCURRENCY));
  return (task, signal) =>
    queue(() => (pacer.heard() ? task() : first(task, signal)), signal);
}
