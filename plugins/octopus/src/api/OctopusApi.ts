import {
  OctopusCreatedRelease,
  OctopusCreateReleaseRequest,
  OctopusDeploymentDetails,
  OctopusDeployRequest,
  OctopusFeatureBranches,
  OctopusPreview,
  OctopusProjectView,
  OctopusReleasePage,
  OctopusReleaseTemplate,
  OctopusRunbook,
  OctopusRunRunbookRequest,
  OctopusStartedDeployment,
  OctopusStartedRunbookRun,
  OctopusSystemView,
  OctopusTaskDetails,
} from '@octopus-backstage/plugin-octopus-common';

/** Which releases to list. */
export interface OctopusReleaseQuery {
  channelId?: string;
  search?: string;
  kind?: 'mainline' | 'prerelease';
  offset: number;
  limit: number;
}

/**
 * What the plugin asks of `plugin-octopus-backend`. Every call names an entity
 * by its reference; the backend reads the project from its annotations.
 *
 * All calls reject with a `ResponseError` when the backend answers with one.
 */
export interface OctopusApi {
  getProject(entityRef: string): Promise<OctopusProjectView>;
  getReleases(
    entityRef: string,
    query: OctopusReleaseQuery,
    options?: { signal?: AbortSignal },
  ): Promise<OctopusReleasePage>;
  getDeployment(
    entityRef: string,
    deploymentId: string,
  ): Promise<OctopusDeploymentDetails>;
  getTask(entityRef: string, taskId: string): Promise<OctopusTaskDetails>;
  getReleasePreview(
    entityRef: string,
    releaseId: string,
    environmentId: string,
  ): Promise<OctopusPreview>;
  getReleaseTemplate(
    entityRef: string,
    channelId: string,
  ): Promise<OctopusReleaseTemplate>;
  createRelease(
    entityRef: string,
    request: OctopusCreateReleaseRequest,
  ): Promise<OctopusCreatedRelease>;
  deploy(
    entityRef: string,
    request: OctopusDeployRequest,
  ): Promise<OctopusStartedDeployment>;
  cancelTask(entityRef: string, taskId: string): Promise<void>;
  getRunbooks(entityRef: string): Promise<OctopusRunbook[]>;
  getRunbookPreview(
    entityRef: string,
    runbookId: string,
    environmentId: string,
  ): Promise<OctopusPreview>;
  runRunbook(
    entityRef: string,
    request: OctopusRunRunbookRequest,
  ): Promise<OctopusStartedRunbookRun>;
  getSystem(entityRef: string): Promise<OctopusSystemView>;
  getFeatureBranches(entityRef: string): Promise<OctopusFeatureBranches>;
}
