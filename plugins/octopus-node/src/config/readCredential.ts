import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { OctopusCredential } from '../types';
import { readText } from './readText';

/**
 * Reads `apiKey` or `accessToken` of an instance.
 *
 * @throws InputError when there is none, or both
 */
export function readCredential(
  config: Config,
  path: string,
): OctopusCredential {
  const apiKey = readText(config, 'apiKey', path, { secret: true });
  const accessToken = readText(config, 'accessToken', path, { secret: true });
  if (apiKey && accessToken) {
    throw new InputError(
      `${path} has both apiKey and accessToken: remove one of them`,
    );
  }
  if (apiKey) {
    return { apiKey };
  }
  if (accessToken) {
    return { accessToken };
  }
  throw new InputError(
    `${path}.apiKey is missing: set it (or ${path}.accessToken) to a credential of this Octopus server`,
  );
}
