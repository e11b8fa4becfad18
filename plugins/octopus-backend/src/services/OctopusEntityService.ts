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
import { Caller } from '../access/Caller';
import { ReleaseQuery } from './releases/ReleaseQuery';

/**
 * What the routes and the actions do with the Octopus project of an entity.
 *
 * Every method reads the entity as the caller sees it, checks their permission
 * on it, and only then asks Octopus; ids of another project are not found. They
 * throw NotFoundError (no such entity, annotation or project; see
 * `OctopusErrorReason`), NotAllowedError, InputError (with `field` where one is
 * to blame), ConflictError, and ServiceUnavailableError when Octopus cannot be
 * reached and nothing is known.
 */
export interface OctopusEntityService {
  getProject(
    caller: Caller,
    entityRef: string,
    options?: { whole?: boolean },
  ): Promise<OctopusProjectView>;
  listReleases(
    caller: Caller,
    entityRef: string,
    query: ReleaseQuery,
  ): Promise<OctopusReleasePage>;
  getDeployment(
    caller: Caller,
    entityRef: string,
    deploymentId: string,
  ): Promise<OctopusDeploymentDetails>;
  getTask(
    caller: Caller,
    entityRef: string,
    taskId: string,
  ): Promise<OctopusTaskDetails>;
  previewDeployment(
    caller: Caller,
    entityRef: string,
    input: { releaseId: string; environmentId: string },
  ): Promise<OctopusPreview>;
  getReleaseTemplate(
    caller: Caller,
    entityRef: string,
    channelId: string,
  ): Promise<OctopusReleaseTemplate>;
  createRelease(
    caller: Caller,
    entityRef: string,
    input: OctopusCreateReleaseRequest,
  ): Promise<OctopusCreatedRelease>;
  deployRelease(
    caller: Caller,
    entityRef: string,
    input: OctopusDeployRequest,
  ): Promise<OctopusStartedDeployment>;
  cancelTask(caller: Caller, entityRef: string, taskId: string): Promise<void>;
  listRunbooks(caller: Caller, entityRef: string): Promise<OctopusRunbook[]>;
  previewRunbook(
    caller: Caller,
    entityRef: string,
    input: { runbookId: string; environmentId: string },
  ): Promise<OctopusPreview>;
  runRunbook(
    caller: Caller,
    entityRef: string,
    input: OctopusRunRunbookRequest,
  ): Promise<OctopusStartedRunbookRun>;
  getSystem(caller: Caller, entityRef: string): Promise<OctopusSystemView>;
  getFeatureBranches(
    caller: Caller,
    entityRef: string,
  ): Promise<OctopusFeatureBranches>;
}
