import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'octopus.subscriptions.secret';
/** What can be guessed is no secret: whoever has it can make this backend ask Octopus. */
const SHORTEST = 20;

/**
 * Reads the secret that Octopus's subscriptions send, from
 * `octopus.subscriptions.secret`.
 *
 * @returns undefined where the portal hears of no subscription
 * @throws InputError that names the setting when it is too short, without its value
 *
 * @public
 */
export function readSubscriptionSecret(config: Config): string | undefined {
  const secret = config.getOptionalString(KEY);
  if (secret !== undefined && secret.length < SHORTEST) {
    throw new InputError(
      `${KEY} must have at least ${SHORTEST} characters; 'openssl rand -hex 32' makes a good one`,
    );
  }
  return secret;
}
