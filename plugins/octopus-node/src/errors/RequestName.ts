import { describeRequest } from './describeRequest';

/** How messages name a request, and what it was on the wire. */
export interface RequestName {
  /** `Octopus instance 'main'` */
  server: string;
  /** What it is for: `create a release`. */
  purpose: string;
  /** For developers: method and path, without the query. */
  wire: string;
}

/** Names a request without its query and its body. */
export function nameRequest(
  instance: string,
  method: string,
  path: string,
): RequestName {
  return {
    server: `Octopus instance '${instance}'`,
    purpose: describeRequest(method, path),
    wire: `${method} ${path.split('?')[0]}`,
  };
}

/** What `causedBy` has kept, for the log of developers. */
export function wireOf({ cause }: Error): string {
  return cause instanceof Error ? cause.message : 'A request has failed';
}

/**
 * Keeps the request as the cause of an error, where a developer looks: the
 * message is read by people who know Octopus but not its API, on pages and in
 * the logs of templates.
 *
 * @param outcome - such as `was answered with status 400`
 */
export function causedBy<E extends Error>(
  error: E,
  { wire }: RequestName,
  outcome: string,
): E {
  return Object.assign(error, { cause: new Error(`${wire} ${outcome}`) });
}
