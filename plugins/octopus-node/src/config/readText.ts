import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Printable ASCII: all that can stand in a header without surprises. */
const HEADER_SAFE = /^[\x21-\x7e]+$/;

/**
 * Reads a text that may be left out but not left empty, so that an unset
 * environment variable is not taken for "no value".
 *
 * @throws InputError naming the path, and never the value of a secret
 */
export function readText(
  config: Config,
  key: string,
  path: string,
  options?: { secret?: boolean },
): string | undefined {
  const value = config.getOptional(key);
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== 'string') {
    throw new InputError(`${path}.${key} must be a string: put it in quotes`);
  }
  const text = value.trim();
  if (!text) {
    throw new InputError(
      `${path}.${key} is empty: set it, or the environment variable that it comes from, or remove it`,
    );
  }
  if (options?.secret && !HEADER_SAFE.test(text)) {
    throw new InputError(
      `${path}.${key} contains a space, a line break or a character outside ASCII: copy the key again`,
    );
  }
  return text;
}
