import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { FetchApi, createApiRef } from '@backstage/frontend-plugin-api';
import {
  OctopusCreateReleaseRequest,
  OctopusDeployRequest,
  OctopusInstances,
  OctopusInterruptionAnswerRequest,
  OctopusReleaseQuery,
  OctopusReleaseTemplateQuery,
  OctopusRoute,
  OctopusRouteInput,
  OctopusRouteResponse,
  OctopusRunRunbookRequest,
} from '@octopus-backstage/plugin-octopus-common';
import { isDownload, readFile } from './downloads';

/** What a route takes: `params` only where its path has placeholders. */
type RouteInput<R extends OctopusRoute> =
  {} extends OctopusRouteInput<R>['params']
    ? Omit<OctopusRouteInput<R>, 'params'>
    : OctopusRouteInput<R>;

/**
 * Calls the routes of `plugin-octopus-backend`. Each method but `getInstances`
 * takes the reference of an entity; the backend finds the project by the
 * entity's annotations.
 *
 * All methods reject with a `ResponseError` when the backend responds with an
 * error.
 *
 * @public
 */
export class OctopusClient {
  readonly #fetchApi: FetchApi;

  constructor(options: { fetchApi: FetchApi }) {
    this.#fetchApi = options.fetchApi;
  }

  /** The Octopus servers of the portal. */
  getInstances(): Promise<OctopusInstances> {
    return this.#fetch(['v1', 'instances']);
  }

  getProject(entityRef: string) {
    return this.#send('GET /project', entityRef, {});
  }

  getReleases(
    entityRef: string,
    query: OctopusReleaseQuery,
    options?: { signal?: AbortSignal },
  ) {
    return this.#send('GET /releases', entityRef, { query }, options?.signal);
  }

  getDeployment(entityRef: string, deploymentId: string) {
    return this.#send('GET /deployments/:deploymentId', entityRef, {
      params: { deploymentId },
    });
  }

  getTask(entityRef: string, taskId: string) {
    return this.#send('GET /tasks/:taskId', entityRef, { params: { taskId } });
  }

  getRelease(entityRef: string, releaseId: string) {
    return this.#send('GET /releases/:releaseId', entityRef, {
      params: { releaseId },
    });
  }

  /** The newest deployments to an environment, each attempt of them. */
  getEnvironmentHistory(entityRef: string, environmentId: string) {
    return this.#send(
      'GET /environments/:environmentId/deployments',
      entityRef,
      { params: { environmentId } },
    );
  }

  getTaskLog(entityRef: string, taskId: string) {
    return this.#send('GET /tasks/:taskId/log', entityRef, {
      params: { taskId },
    });
  }

  getArtifacts(entityRef: string, taskId: string) {
    return this.#send('GET /tasks/:taskId/artifacts', entityRef, {
      params: { taskId },
    });
  }

  getArtifactContent(entityRef: string, taskId: string, artifactId: string) {
    return this.#send('GET /tasks/:taskId/artifacts/:artifactId', entityRef, {
      params: { taskId, artifactId },
    });
  }

  getReleasePreview(
    entityRef: string,
    releaseId: string,
    environmentId: string,
    tenantId?: string,
    tenantTags?: string[],
  ) {
    return this.#send(
      'GET /releases/:releaseId/preview/:environmentId',
      entityRef,
      { params: { releaseId, environmentId }, query: { tenantId, tenantTags } },
    );
  }

  getReleaseTemplate(
    entityRef: string,
    channelId: string,
    query: OctopusReleaseTemplateQuery = {},
  ) {
    return this.#send('GET /channels/:channelId/release-template', entityRef, {
      params: { channelId },
      query,
    });
  }

  createRelease(entityRef: string, body: OctopusCreateReleaseRequest) {
    return this.#send('POST /releases', entityRef, { body });
  }

  deploy(entityRef: string, body: OctopusDeployRequest) {
    return this.#send('POST /deployments', entityRef, { body });
  }

  cancelTask(entityRef: string, taskId: string) {
    return this.#send('POST /tasks/:taskId/cancel', entityRef, {
      params: { taskId },
    });
  }

  takeResponsibility(
    entityRef: string,
    taskId: string,
    interruptionId: string,
  ) {
    return this.#send(
      'POST /tasks/:taskId/interruptions/:interruptionId/responsible',
      entityRef,
      { params: { taskId, interruptionId } },
    );
  }

  submitInterruption(
    entityRef: string,
    taskId: string,
    interruptionId: string,
    body: OctopusInterruptionAnswerRequest,
  ) {
    return this.#send(
      'POST /tasks/:taskId/interruptions/:interruptionId/submit',
      entityRef,
      { params: { taskId, interruptionId }, body },
    );
  }

  getRunbooks(entityRef: string) {
    return this.#send('GET /runbooks', entityRef, {});
  }

  /** The newest runs of a runbook. */
  getRunbookRuns(entityRef: string, runbookId: string) {
    return this.#send('GET /runbooks/:runbookId/runs', entityRef, {
      params: { runbookId },
    });
  }

  getRunbookPreview(
    entityRef: string,
    runbookId: string,
    environmentId: string,
    tenantId?: string,
    tenantTags?: string[],
  ) {
    return this.#send(
      'GET /runbooks/:runbookId/preview/:environmentId',
      entityRef,
      { params: { runbookId, environmentId }, query: { tenantId, tenantTags } },
    );
  }

  runRunbook(entityRef: string, body: OctopusRunRunbookRequest) {
    return this.#send('POST /runbook-runs', entityRef, { body });
  }

  getSystem(entityRef: string) {
    return this.#send('GET /system', entityRef, {});
  }

  getFeatureBranches(entityRef: string) {
    return this.#send('GET /feature-branches', entityRef, {});
  }

  async #send<R extends OctopusRoute>(
    route: R,
    entityRef: string,
    input: RouteInput<R>,
    signal?: AbortSignal,
  ): Promise<OctopusRouteResponse<R>> {
    const {
      params = {},
      query = {},
      body,
    } = input as {
      params?: Record<string, string>;
      query?: object;
      body?: object;
    };
    const [method, path] = route.split(' ');
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const resolved = path
      .slice(1)
      .split('/')
      .map(part => (part.startsWith(':') ? params[part.slice(1)] : part));
    const segments = ['v1', 'entity', namespace, kind, name, ...resolved];
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([key, value]) =>
        value === undefined || value === ''
          ? []
          : [value].flat().map(each => [key, String(each)]),
      ),
    );
    return this.#fetch(segments, {
      method,
      signal,
      search,
      ...(body && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
  }

  async #fetch<T>(
    segments: string[],
    { search, ...init }: RequestInit & { search?: URLSearchParams } = {},
  ): Promise<T> {
    const path = segments.map(encodeURIComponent).join('/');
    const response = await this.#fetchApi.fetch(
      `plugin://octopus/${path}${search?.size ? `?${search}` : ''}`,
      init,
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    if (response.status === 204) {
      return undefined as T;
    }
    return isDownload(response)
      ? ((await readFile(response)) as T)
      : response.json();
  }
}

/**
 * What the plugin needs of `plugin-octopus-backend`: the methods of its client.
 *
 * @public
 */
export type OctopusApi = Pick<OctopusClient, keyof OctopusClient>;

/**
 * The API of the backend plugin.
 *
 * @public
 */
export const octopusApiRef = createApiRef<OctopusApi>().with({
  id: 'plugin.octopus.service',
  pluginId: 'octopus',
});
