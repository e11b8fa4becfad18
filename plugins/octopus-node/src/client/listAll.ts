import { ServiceUnavailableError } from '@backstage/errors';
import type { ResourceCollection } from '@octopusdeploy/api-client';
import { causedBy, nameRequest } from '../errors/RequestName';
import { pathOfLink } from '../http/urls';
import type { OctopusClient, OctopusRequestOptions } from '../types';

/**
 * Reads a collection page after page, along `Links['Page.Next']`, which is
 * there as long as another page follows. A bare array, the response of the
 * `/all` routes, is taken as it is.
 *
 * Source: octopus-api.md section 2.
 */
export async function listAll<T>(
  client: Pick<OctopusClient, 'get' | 'instance'>,
  path: string,
  options: OctopusRequestOptions = {},
): Promise<T[]> {
  const { query, ...others } = options;
  const items: T[] = [];
  const name = nameRequest(client.instance.name, 'GET', path);
  const unusable = (outcome: string) =>
    causedBy(
      new ServiceUnavailableError(
        `${name.server} ${outcome} when asked to ${name.purpose}`,
      ),
      name,
      'was not answered with a whole collection',
    );
  const seen = new Set<string>();
  let page = await client.get<Partial<ResourceCollection<T>> | T[]>(
    path,
    options,
  );
  for (;;) {
    if (Array.isArray(page)) {
      return page;
    }
    if (!Array.isArray(page?.Items)) {
      throw unusable('responded with something other than a collection');
    }
    items.push(...page.Items);
    const link = page.Links?.['Page.Next'];
    if (!link) {
      return items;
    }
    const next = pathOfLink(client.instance.baseUrl, link);
    if (seen.has(next)) {
      throw unusable('returned pages that link in a circle');
    }
    seen.add(next);
    page = await client.get<Partial<ResourceCollection<T>>>(next, others);
  }
}
