import { NotImplementedError } from '@backstage/errors';
import {
  type Client,
  Resolver,
  type RouteArgs,
  type ServerInformation,
} from '@octopusdeploy/api-client';
import { pathOfLink } from '../http/urls';
import type { OctopusClient, OctopusRequestOptions } from '../types';

/** Plain text, by the description of GET /tasks/{id}/raw in the OpenAPI document. */
const TASK_LOG = /\/tasks\/[^/]+\/raw$/;

type Args = Record<string, unknown>;

/** What the repositories of `@octopusdeploy/api-client` call on their client. */
type UsedClient = Pick<
  Client,
  | 'get'
  | 'getRaw'
  | 'request'
  | 'post'
  | 'doCreate'
  | 'doUpdate'
  | 'del'
  | 'getServerInformation'
  | 'debug'
  | 'info'
  | 'warn'
  | 'error'
>;

/**
 * Lets the repositories of `@octopusdeploy/api-client` run on our transport,
 * with its timeouts, retries, pacing and errors. `spaceName` may be the id,
 * name or slug of a space, and is looked up once per adapter rather than in
 * the process-wide cache of the original.
 *
 * A POST whose response is lost rejects as "outcome unknown": the repositories
 * give no name to look for. `PackageRepository.push` is refused.
 * `ObservabilityRepository` and `KubernetesMonitorRepository` still look spaces
 * up in the cache of the original, so use them with one server only.
 *
 * @param defaults - options for every request, such as the signal of a task
 * @public
 */
export function toApiClient(
  client: OctopusClient,
  defaults?: Pick<OctopusRequestOptions, 'signal' | 'timeoutMs'>,
): Client {
  const { baseUrl } = client.instance;
  const resolver = new Resolver(baseUrl);
  let server: ServerInformation | undefined;
  const spaceIdOf = createSpaceLookup(client, defaults);
  const pathOf = (template: string, args: object = {}) =>
    pathOfLink(baseUrl, resolver.resolve(template, args as RouteArgs));
  const withSpace = async (args: Args = {}): Promise<Args> =>
    typeof args.spaceName === 'string'
      ? { spaceId: await spaceIdOf(args.spaceName), ...args }
      : args;
  const command = async (template: string, given?: Args, args?: Args) => {
    const body = await withSpace(given);
    const { spaceId } = body;
    const expanded = await withSpace({
      ...(spaceId ? { spaceId } : {}),
      ...args,
    });
    return { path: pathOf(template, expanded), body };
  };

  const adapter: UsedClient = {
    get: async (template, args) =>
      client.get(pathOf(template ?? '', args), defaults),
    getRaw: async (template, args) =>
      client.get(pathOf(template, args), { ...defaults, responseType: 'text' }),
    request: async (template, args) =>
      client.get(pathOf(template, await withSpace(args)), {
        ...defaults,
        responseType: TASK_LOG.test(template) ? 'text' : 'json',
      }),
    async post(template, resource, args) {
      refuseForms(resource);
      return client.post(pathOf(template, args), resource, defaults);
    },
    async doCreate(template, given, args) {
      const { path, body } = await command(template, given, args as Args);
      return client.post(path, body, defaults);
    },
    async doUpdate(template, given, args) {
      const { path, body } = await command(template, given, args as Args);
      return client.put(path, body, defaults);
    },
    del: async (template, args) =>
      client.delete(pathOf(template, await withSpace(args as Args)), defaults),
    async getServerInformation() {
      if (!server) {
        const root = await client.serverInformation(defaults);
        server = { version: root.Version, installationId: root.InstallationId };
      }
      return server;
    },
    debug() {},
    info() {},
    warn() {},
    error() {},
  };
  return adapter as Client;
}

function refuseForms(resource: unknown): void {
  const isStream =
    typeof (resource as { pipe?: unknown } | undefined)?.pipe === 'function';
  if (isStream) {
    throw new NotImplementedError(
      'Packages cannot be pushed over this client: it sends JSON only',
    );
  }
}

/** Finds the id of a space by id, name or slug, and remembers what it found. */
function createSpaceLookup(
  client: OctopusClient,
  options?: OctopusRequestOptions,
): (idNameOrSlug: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return idNameOrSlug => {
    const id =
      known.get(idNameOrSlug) ??
      client
        .resolveSpace(idNameOrSlug, options)
        .then(space => space.Id)
        .catch(error => {
          known.delete(idNameOrSlug);
          throw error;
        });
    known.set(idNameOrSlug, id);
    return id;
  };
}
