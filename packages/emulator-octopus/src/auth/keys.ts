/**
 * Keys that the stand-in knows from the start. Real ones begin with `API-`
 * too, and are random: these are made to look like nothing but an example.
 *
 * @public
 */
export const octopusSandboxKeys = {
  /** May do everything. */
  admin: 'API-SANDBOXADMINISTRATOR0000000',
  /** May read everything and change nothing. */
  readOnly: 'API-SANDBOXREADONLY000000000000',
} as const;
