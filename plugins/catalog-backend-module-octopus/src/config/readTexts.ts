import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * Reads a string or a list of strings, which may be omitted but not empty.
 *
 * @throws InputError that names the path
 */
export function readTexts(
  config: Config,
  key: string,
  path: string,
): string[] | undefined {
  const value = config.getOptional(key);
  if (value === undefined || value === null) {
    return undefined;
  }
  const texts = Array.isArray(value) ? value : [value];
  if (texts.length === 0) {
    throw new InputError(`${path}.${key} is an empty list: fill or remove it`);
  }
  return texts.map(text => {
    if (typeof text !== 'string') {
      throw new InputError(`${path}.${key} must be text: put it in quotes`);
    }
    if (!text.trim()) {
      throw new InputError(`${path}.${key} is empty: set or remove it`);
    }
    return text.trim();
  });
}

/**
 * Reads a string, which may be omitted but not empty.
 *
 * @throws InputError that names the path
 */
export function readText(
  config: Config,
  key: string,
  path: string,
): string | undefined {
  const texts = readTexts(config, key, path);
  if (texts && (texts.length > 1 || Array.isArray(config.getOptional(key)))) {
    throw new InputError(`${path}.${key} must be a single text, not a list`);
  }
  return texts?.[0];
}
