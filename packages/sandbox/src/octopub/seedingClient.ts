import { SeedingOctopus } from '@octopus-backstage/emulator-octopus';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  OctopusClient,
  OctopusRequestOptions,
} from '@octopus-backstage/plugin-octopus-node';

const BASE_URL = 'http://octopus.invalid';

/**
 * A client that asks a stand-in while it is seeded, without a network, retries
 * or a rate limit. It serves the engine of the blueprint, not plugins.
 */
export function seedingClient(
  octopus: Pick<SeedingOctopus, 'fetch'>,
): OctopusClient {
  const send = async (
    method: string,
    path: string,
    { query = {} }: OctopusRequestOptions = {},
    body?: unknown,
  ): Promise<any> => {
    const url = new URL(path, BASE_URL);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) {
        url.searchParams.set(name, String(value));
      }
    }
    const response = await octopus.fetch(
      new Request(url, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    if (!response.ok) {
      const Failure = response.status === 404 ? NotFoundError : InputError;
      throw new Failure(`${method} ${path}: ${response.status} ${text}`);
    }
    return text ? JSON.parse(text) : undefined;
  };
  const client: OctopusClient = {
    instance: { name: 'demo', baseUrl: BASE_URL },
    // The demo space is seeded with placeholders only.
    fingerprint: () => undefined,
    get: (path, options) => send('GET', path, options),
    post: (path, body, options) => send('POST', path, options, body),
    put: (path, body, options) => send('PUT', path, options, body),
    delete: (path, options) => send('DELETE', path, options),
    list: async (path, options) => {
      const items = [];
      let page = await send('GET', path, options);
      for (;;) {
        if (Array.isArray(page)) {
          return page;
        }
        items.push(...page.Items);
        const next = page.Links['Page.Next'];
        if (!next) {
          return items;
        }
        page = await send('GET', next);
      }
    },
    serverInformation: options => client.get('/api', options),
    resolveSpace: async name => {
      const spaces = await send('GET', '/api/spaces/all');
      const space = spaces.find((item: { Name: string }) => item.Name === name);
      if (!space) {
        throw new NotFoundError(`There is no space "${name}".`);
      }
      return space;
    },
  };
  return client;
}
