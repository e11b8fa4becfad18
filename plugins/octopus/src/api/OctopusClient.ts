import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { FetchApi } from '@backstage/frontend-plugin-api';
import {
  OctopusCreateReleaseRequest,
  OctopusDeployRequest,
  OctopusRunRunbookRequest,
} from '@octopus-backstage/plugin-octopus-common';
import { OctopusApi, OctopusReleaseQuery } from './OctopusApi';

type Query = Record<string, string | number | undefined>;

/** Calls the routes of `plugin-octopus-backend`. */
export class OctopusClient implements OctopusApi {
  readonly #fetchApi: FetchApi;

  constructor(options: { fetchApi: FetchApi }) {
    this.#fetchApi = options.fetchApi;
  }

  getProject(entityRef: string) {
    return this.#get(entityRef, ['project']);
  }

  getReleases(
    entityRef: string,
    query: OctopusReleaseQuery,
    options?: { signal?: AbortSignal },
  ) {
    return this.#get(entityRef, ['releases'], { ...query }, options?.signal);
  }

  getDeployment(entityRef: string, deploymentId: string) {
    return this.#get(entityRef, ['deployments', deploymentId]);
  }

  getTask(entityRef: string, taskId: string) {
    return this.#get(entityRef, ['tasks', taskId]);
  }

  getReleasePreview(
    entityRef: string,
    releaseId: string,
    environmentId: string,
  ) {
    return this.#get(entityRef, [
      'releases',
      releaseId,
      'preview',
      environmentId,
    ]);
  }

  getReleaseTemplate(entityRef: string, channelId: string) {
    return this.#get(entityRef, ['channels', channelId, 'release-template']);
  }

  createRelease(entityRef: string, request: OctopusCreateReleaseRequest) {
    return this.#post(entityRef, ['releases'], request);
  }

  deploy(entityRef: string, request: OctopusDeployRequest) {
    return this.#post(entityRef, ['deployments'], request);
  }

  async cancelTask(entityRef: string, taskId: string) {
    await this.#send(entityRef, ['tasks', taskId, 'cancel'], {
      method: 'POST',
    });
  }

  getRunbooks(entityRef: string) {
    return this.#get(entityRef, ['runbooks']);
  }

  getRunbookPreview(
    entityRef: string,
    runbookId: string,
    environmentId: string,
  ) {
    return this.#get(entityRef, [
      'runbooks',
      runbookId,
      'preview',
      environmentId,
    ]);
  }

  runRunbook(entityRef: string, request: OctopusRunRunbookRequest) {
    return this.#post(entityRef, ['runbook-runs'], request);
  }

  getSystem(entityRef: string) {
    return this.#get(entityRef, ['system']);
  }

  getFeatureBranches(entityRef: string) {
    return this.#get(entityRef, ['feature-branches']);
  }

  async #get(
    entityRef: string,
    path: string[],
    query: Query = {},
    signal?: AbortSignal,
  ) {
    const response = await this.#send(entityRef, path, { signal }, query);
    return response.json();
  }

  async #post(entityRef: string, path: string[], body: unknown) {
    const response = await this.#send(entityRef, path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json();
  }

  async #send(
    entityRef: string,
    path: string[],
    init: RequestInit,
    query: Query = {},
  ) {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const segments = ['v1', 'entity', namespace, kind, name, ...path];
    const params = new URLSearchParams(
      Object.entries(query).flatMap(([key, value]) =>
        value === undefined || value === '' ? [] : [[key, String(value)]],
      ),
    );
    const search = params.size > 0 ? `?${params}` : '';
    const response = await this.#fetchApi.fetch(
      `plugin://octopus/${segments.map(encodeURIComponent).join('/')}${search}`,
      init,
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
