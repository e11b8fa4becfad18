import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { FetchApi } from '@backstage/frontend-plugin-api';
import {
  OctopusCreateReleaseRequest,
  OctopusDeployRequest,
  OctopusInstanceQuery,
  OctopusInterruptionAnswerRequest,
  OctopusPortalRoute,
  OctopusPortalRouteInput,
  OctopusPortalRoutes,
  OctopusReleaseChoiceQuery,
  OctopusReleaseQuery,
  OctopusReleaseTemplateQuery,
  OctopusRoute,
  OctopusRouteInput,
  OctopusRouteResponse,
  OctopusRunRunbookRequest,
  OctopusSpaceChoiceKind,
} from '@octopus-backstage/plugin-octopus-common';
import { askUntilThere } from './askUntilThere';
import { isDownload, readFile } from './downloads';

/** What a route takes: `params` only where its path has placeholders. */
type WithoutParams<I extends { params: object }> = {} extends I['params']
  ? Omit<I, 'params'>
  : I;
type RouteInput<R extends OctopusRoute> = WithoutParams<OctopusRouteInput<R>>;
type PortalInput<R extends OctopusPortalRoute> = WithoutParams<
  OctopusPortalRouteInput<R>
>;

/**
 * Calls the routes of `plugin-octopus-backend`. Methods take the
 * reference of an entity, whose project the backend finds by its annotations;
 * those of what forms offer take a space and a project instead.
 *
 * All methods reject with a `ResponseError` when the backend responds with an
 * error. While it says that it is still reading, they ask again, for half a
 * minute.
 *
 * @public
 */
export class OctopusClient {
  readonly #fetchApi: FetchApi;

  constructor(options: { fetchApi: FetchApi }) {
    this.#fetchApi = options.fetchApi;
  }

  /** The Octopus servers of the portal. */
  getInstances() {
    return this.#ask('GET /instances', {});
  }

  /** The spaces of a server that the person may see. */
  getSpaces(query: OctopusInstanceQuery) {
    return this.#ask('GET /spaces', { query });
  }

  /** The projects of a space, which is given by id, name or slug as below. */
  getSpaceProjects(space: string, query: OctopusInstanceQuery) {
    return this.#ask('GET /spaces/:space/projects', {
      params: { space },
      query,
    });
  }

  getSpaceEnvironments(space: string, query: OctopusInstanceQuery) {
    return this.#ask('GET /spaces/:space/environments', {
      params: { space },
      query,
    });
  }

  /** What else of a space a form may offer. */
  getSpaceChoices(
    space: string,
    kind: OctopusSpaceChoiceKind,
    query: OctopusInstanceQuery,
  ) {
    return this.#ask('GET /spaces/:space/choices/:kind', {
      params: { space, kind },
      query,
    });
  }

  getProjectChannels(
    space: string,
    project: string,
    query: OctopusInstanceQuery,
  ) {
    return this.#ask('GET /spaces/:space/projects/:project/channels', {
      params: { space, project },
      query,
    });
  }

  getProjectReleases(
    space: string,
    project: string,
    query: OctopusReleaseChoiceQuery,
  ) {
    return this.#ask('GET /spaces/:space/projects/:project/releases', {
      params: { space, project },
      query,
    });
  }

  getProjectBranches(
    space: string,
    project: string,
    query: OctopusInstanceQuery,
  ) {
    return this.#ask('GET /spaces/:space/projects/:project/branches', {
      params: { space, project },
      query,
    });
  }

  /** The branches of a service that have builds in the feed. */
  getBranches(entityRef: string) {
    return this.#send('GET /branches', entityRef, {});
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

  /** Whether what was deployed is up, and its addresses. */
  getLiveStatus(entityRef: string) {
    return this.#send('GET /live-status', entityRef, {});
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

  #send<R extends OctopusRoute>(
    route: R,
    entityRef: string,
    input: RouteInput<R>,
    signal?: AbortSignal,
  ): Promise<OctopusRouteResponse<R>> {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const prefix = ['v1', 'entity', namespace, kind, name];
    return this.#call(prefix, route, input, signal);
  }

  #ask<R extends OctopusPortalRoute>(
    route: R,
    input: PortalInput<R>,
  ): Promise<OctopusPortalRoutes[R]['response']> {
    return this.#call(['v1'], route, input);
  }

  #call<T>(
    prefix: string[],
    route: string,
    input: object,
    signal?: AbortSignal,
  ): Promise<T> {
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
    const resolved = path
      .slice(1)
      .split('/')
      .map(part => (part.startsWith(':') ? params[part.slice(1)] : part));
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([key, value]) =>
        value === undefined || value === ''
          ? []
          : [value].flat().map(each => [key, String(each)]),
      ),
    );
    return this.#fetch([...prefix, ...resolved], {
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
    const url = `plugin://octopus/${path}${search?.size ? `?${search}` : ''}`;
    const response = await askUntilThere(
      () => this.#fetchApi.fetch(url, init),
      init.signal ?? undefined,
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
