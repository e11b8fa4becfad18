/**
 * What a client proves its identity with: sent as `X-Octopus-ApiKey` or as a
 * bearer token.
 *
 * @public
 */
export type OctopusCredential = { apiKey: string } | { accessToken: string };

/**
 * One Octopus server, as configured under `octopus.instances`.
 *
 * @public
 */
export interface OctopusInstanceConfig {
  name: string;
  /** Without a slash at the end; with the virtual directory if there is one. */
  baseUrl: string;
  credential: OctopusCredential;
  /** Used by clients that only read; the other one serves when it is missing. */
  readCredential?: OctopusCredential;
  /** Id, name or slug. */
  defaultSpace?: string;
}
