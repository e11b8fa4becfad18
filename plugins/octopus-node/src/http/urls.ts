import { InputError } from '@backstage/errors';
import type { OctopusRequestOptions } from '../types';

/**
 * The whole URL of a path. Lists are comma-joined, the default `csv` of the
 * server's OpenAPI document and what the official TypeScript client sends.
 */
export function buildUrl(
  baseUrl: string,
  path: string,
  query: OctopusRequestOptions['query'] = {},
): string {
  if (!path.startsWith('/')) {
    throw new InputError(`An Octopus path begins with a slash, not '${path}'`);
  }
  const url = new URL(baseUrl + path);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) {
      url.searchParams.set(name, String(value));
    }
  }
  return url.href;
}

/**
 * The path, below the base URL, that a link of Octopus points to. Octopus puts
 * its virtual directory in front of its links; a reverse proxy that adds a
 * directory of its own does not. The host of a link is never followed, so the
 * credential cannot be led away.
 */
export function pathOfLink(baseUrl: string, link: string): string {
  const base = new URL(baseUrl);
  const url = new URL(link.replace(/^~\//, '/'), base);
  const directory = base.pathname.replace(/\/+$/, '');
  const path = url.pathname + url.search;
  return directory && path.startsWith(`${directory}/`)
    ? path.slice(directory.length)
    : path;
}
