import type { Space } from '@octopusdeploy/api-client';

/**
 * How long a request is repeated while Octopus is away; see `patient`.
 *
 * @public
 */
export interface RequestPatience {
  /** In milliseconds since 1970. */
  until: number;
  now(): number;
  /** Called before each repetition, with the reason. */
  onRetry(reason: string): void;
}

/** @public */
export interface OctopusRequestOptions {
  /** A list is sent comma-joined; what is undefined is left out. */
  query?: Record<string, string | number | boolean | string[] | undefined>;
  /** Aborts the request at any point, also while it waits in the queue. */
  signal?: AbortSignal;
  /** For one attempt, until the last byte of the response. */
  timeoutMs?: number;
  /**
   * `text` for the few routes that answer plain text, such as a raw task log;
   * `bytes` for files, as a `Uint8Array`.
   */
  responseType?: 'json' | 'text' | 'bytes';
  /**
   * With `bytes`: how many at most. A larger file is not read to its end, and
   * the call rejects with an InputError.
   */
  maxBytes?: number;
  /** Repeats it while the failure is passing, instead of five times. */
  patience?: RequestPatience;
}

/** @public */
export interface OctopusPostOptions<T> extends OctopusRequestOptions {
  /**
   * Looks for the object that the POST should have created, by its exact name.
   * Called when the response to the POST was lost; if it returns undefined, the
   * POST is sent again.
   */
  findLost?: () => Promise<T | undefined>;
}

/**
 * Talks to one Octopus server with one credential.
 *
 * Every method throws the classes of `@backstage/errors`, with what Octopus
 * said under `octopus` (see `OctopusErrorDetails`): InputError (400),
 * AuthenticationError (401), NotAllowedError (403), NotFoundError (404),
 * ConflictError (409, and 400 for a stale version), ServiceUnavailableError
 * (429 when waiting did not help, 5xx, no connection, timeout). An aborted
 * call rejects with the reason of its signal.
 *
 * @public
 */
export interface OctopusClient {
  readonly instance: { name: string; baseUrl: string };
  /**
   * A keyed digest of a text (43 characters), to recognise a secret without
   * storing it. Only who has this instance's credential can make one, or test a
   * guess against one; a new credential makes others. Undefined when the
   * credential is too short to be a key: treat every text as a new one then.
   */
  fingerprint(text: string): string | undefined;
  /** @param path - such as `/api/Spaces-1/environments/all` */
  get<T>(path: string, options?: OctopusRequestOptions): Promise<T>;
  /** All items of a collection, however many pages it takes; `query.take` is the size of a page. */
  list<T>(path: string, options?: OctopusRequestOptions): Promise<T[]>;
  post<T>(
    path: string,
    body: unknown,
    options?: OctopusPostOptions<T>,
  ): Promise<T>;
  put<T>(
    path: string,
    body: unknown,
    options?: OctopusRequestOptions,
  ): Promise<T>;
  delete(path: string, options?: OctopusRequestOptions): Promise<void>;
  serverInformation(
    options?: OctopusRequestOptions,
  ): Promise<OctopusServerInformation>;
  /** Exact by id, name or slug, whatever the case; the NotFoundError names no other space, the debug log does. */
  resolveSpace(
    idNameOrSlug: string,
    options?: OctopusRequestOptions,
  ): Promise<Space>;
}

/**
 * The root document, `GET /api`.
 *
 * Source: definition `RootResource` of the server's OpenAPI document.
 *
 * @public
 */
export interface OctopusServerInformation {
  Application: string;
  Version: string;
  ApiVersion: string;
  InstallationId: string;
  /** URI templates by name. */
  Links: Record<string, string>;
}
