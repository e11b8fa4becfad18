import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readText } from './readText';

/**
 * Reads `baseUrl` of an instance, without slashes at its end.
 *
 * @throws InputError when it is missing or cannot be the address of a server
 */
export function readBaseUrl(config: Config, path: string): string {
  const text = readText(config, 'baseUrl', path);
  if (!text) {
    throw new InputError(
      `${path}.baseUrl is missing: set it to the address of the Octopus server, such as https://example.octopus.app`,
    );
  }
  const fail = (problem: string) =>
    new InputError(
      `${path}.baseUrl ${problem}: use the address of the Octopus server, such as https://example.octopus.app`,
    );
  if (!URL.canParse(text)) {
    throw fail(`is '${text}', which is not a URL`);
  }
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw fail(`is '${text}', which is neither http nor https`);
  }
  if (url.username || url.password) {
    throw fail('contains a user name or password');
  }
  if (url.search || url.hash) {
    throw fail('has a part that begins with ? or #');
  }
  const directory = url.pathname.replace(/\/+$/, '');
  if (directory.toLocaleLowerCase('en-US').endsWith('/api')) {
    throw fail('ends with /api');
  }
  return url.origin + directory;
}
