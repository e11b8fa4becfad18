import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Pacer } from '../pacing/createPacer';
import type { OctopusCredential, OctopusRequestOptions } from '../types';
import type { Queue } from './createQueue';
import type { HttpRequest } from './fetchOnce';

/** What all requests of a client share. */
export interface RequestContext {
  instance: { name: string; baseUrl: string };
  credential: OctopusCredential;
  logger?: LoggerService;
  queue: Queue;
  pacer: Pacer;
  timeoutMs: number;
  maxAttempts: number;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** One request to Octopus. */
export interface OctopusRequest extends OctopusRequestOptions {
  method: HttpRequest['method'];
  path: string;
  body?: unknown;
}
