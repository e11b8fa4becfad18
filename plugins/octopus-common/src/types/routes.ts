import {
  OctopusBranchChoice,
  OctopusInstanceQuery,
  OctopusNamedChoice,
  OctopusProjectChoice,
  OctopusReleaseChoice,
  OctopusReleaseChoiceQuery,
  OctopusSpaceChoice,
} from './choices';
import { OctopusFeatureBranches } from './featureBranch';
import { OctopusInstances } from './instances';
import { OctopusInterruptionAnswerRequest } from './interruption';
import { OctopusLiveStatus } from './liveStatus';
import {
  OctopusDeploymentDetails,
  OctopusPreview,
  OctopusReleasePage,
  OctopusReleaseTemplate,
  OctopusRunbook,
  OctopusRunbookRun,
  OctopusSystemView,
} from './operations';
import {
  OctopusDeployment,
  OctopusProjectView,
  OctopusRelease,
} from './project';
import {
  OctopusCreatedRelease,
  OctopusCreateReleaseRequest,
  OctopusDeployRequest,
  OctopusReleaseQuery,
  OctopusReleaseTemplateQuery,
  OctopusRunRunbookRequest,
  OctopusStartedDeployment,
  OctopusStartedRunbookRun,
} from './requests';
import {
  OctopusArtifact,
  OctopusArtifactContent,
  OctopusTaskDetails,
  OctopusTaskLog,
} from './task';

/**
 * The HTTP API of the backend plugin: every route by its method and its path
 * below `/api/octopus/v1/entity/:namespace/:kind/:name`, with what it takes and
 * returns. The backend serves this table and the frontend's client calls it, so
 * the two cannot disagree.
 *
 * @public
 */
export interface OctopusRoutes {
  'GET /project': { response: OctopusProjectView };
  'GET /releases': {
    query: OctopusReleaseQuery;
    response: OctopusReleasePage;
  };
  'POST /releases': {
    body: OctopusCreateReleaseRequest;
    response: OctopusCreatedRelease;
  };
  'GET /channels/:channelId/release-template': {
    query: OctopusReleaseTemplateQuery;
    response: OctopusReleaseTemplate;
  };
  'GET /releases/:releaseId': { response: OctopusRelease };
  'GET /releases/:releaseId/preview/:environmentId': {
    query: { tenantId?: string; tenantTags?: string[] };
    response: OctopusPreview;
  };
  'POST /deployments': {
    body: OctopusDeployRequest;
    response: OctopusStartedDeployment;
  };
  'GET /deployments/:deploymentId': { response: OctopusDeploymentDetails };
  'GET /tasks/:taskId': { response: OctopusTaskDetails };
  'GET /environments/:environmentId/deployments': {
    response: OctopusDeployment[];
  };
  'GET /live-status': { response: OctopusLiveStatus };
  'GET /tasks/:taskId/log': { response: OctopusTaskLog };
  'GET /tasks/:taskId/artifacts': { response: OctopusArtifact[] };
  'GET /tasks/:taskId/artifacts/:artifactId': {
    response: OctopusArtifactContent;
  };
  'POST /tasks/:taskId/cancel': { response: void };
  'POST /tasks/:taskId/interruptions/:interruptionId/responsible': {
    response: void;
  };
  'POST /tasks/:taskId/interruptions/:interruptionId/submit': {
    body: OctopusInterruptionAnswerRequest;
    response: void;
  };
  'GET /runbooks': { response: OctopusRunbook[] };
  'GET /runbooks/:runbookId/runs': { response: OctopusRunbookRun[] };
  'GET /runbooks/:runbookId/preview/:environmentId': {
    query: { tenantId?: string; tenantTags?: string[] };
    response: OctopusPreview;
  };
  'POST /runbook-runs': {
    body: OctopusRunRunbookRequest;
    response: OctopusStartedRunbookRun;
  };
  'GET /system': { response: OctopusSystemView };
  'GET /feature-branches': { response: OctopusFeatureBranches };
  'GET /branches': { response: OctopusBranchChoice[] };
}

/**
 * The routes that are about no entity, below `/api/octopus/v1`: what forms offer.
 * A space and a project are given by id, name or slug, a channel by id or name.
 *
 * @public
 */
export interface OctopusPortalRoutes {
  'GET /instances': { response: OctopusInstances };
  'GET /spaces': {
    query: OctopusInstanceQuery;
    response: OctopusSpaceChoice[];
  };
  'GET /spaces/:space/projects': {
    query: OctopusInstanceQuery;
    response: OctopusProjectChoice[];
  };
  'GET /spaces/:space/environments': {
    query: OctopusInstanceQuery;
    response: OctopusNamedChoice[];
  };
  /** `kind` is an `OctopusSpaceChoiceKind`. */
  'GET /spaces/:space/choices/:kind': {
    query: OctopusInstanceQuery;
    response: OctopusNamedChoice[];
  };
  'GET /spaces/:space/projects/:project/channels': {
    query: OctopusInstanceQuery;
    response: OctopusNamedChoice[];
  };
  'GET /spaces/:space/projects/:project/releases': {
    query: OctopusReleaseChoiceQuery;
    response: OctopusReleaseChoice[];
  };
  'GET /spaces/:space/projects/:project/branches': {
    query: OctopusInstanceQuery;
    response: OctopusBranchChoice[];
  };
}

/**
 * A route by its method and path, such as `GET /tasks/:taskId`.
 *
 * @public
 */
export type OctopusRoute = keyof OctopusRoutes;

/**
 * A route that is about no entity.
 *
 * @public
 */
export type OctopusPortalRoute = keyof OctopusPortalRoutes;

/**
 * What a route responds with; `void` where it responds with 204 and no body.
 *
 * @public
 */
export type OctopusRouteResponse<R extends OctopusRoute> =
  OctopusRoutes[R]['response'];

/**
 * The names of the placeholders in a path: `taskId` for `/tasks/:taskId`.
 *
 * @public
 */
export type OctopusRouteParam<Path extends string> =
  Path extends `${string}:${infer Name}/${infer Rest}`
    ? Name | OctopusRouteParam<`/${Rest}`>
    : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/**
 * What a route takes: a value for each placeholder of its path, and its query
 * or body where it has one.
 *
 * @public
 */
export type OctopusRouteInput<R extends OctopusRoute> = Omit<
  OctopusRoutes[R],
  'response'
> & { params: Record<OctopusRouteParam<R>, string> };

/**
 * What a route that is about no entity takes, as `OctopusRouteInput`.
 *
 * @public
 */
export type OctopusPortalRouteInput<R extends OctopusPortalRoute> = Omit<
  OctopusPortalRoutes[R],
  'response'
> & { params: Record<OctopusRouteParam<R>, string> };
