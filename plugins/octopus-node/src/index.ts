/**
 * Octopus Deploy client for Backstage backend plugins.
 *
 * @packageDocumentation
 */
export * from './types';
export { toApiClient } from './adapter/toApiClient';
export {
  createOctopusClient,
  type OctopusClientOptions,
} from './client/createOctopusClient';
export { checkpointKey } from './checkpoints/checkpointKey';
export type { PluginDatabase, TableMigrations } from './database/migrate';
export { databaseOpener } from './database/opener';
export { encodeSegment } from './encoding/encodeSegment';
export { patient, type PatienceOptions } from './client/patient';
export { readOctopusInstances } from './config/readOctopusInstances';
export { readSubscriptionSecret } from './config/readSubscriptionSecret';
export {
  getOctopusErrorDetails,
  type OctopusErrorDetails,
} from './errors/OctopusErrorDetails';
export { branchSlug } from './referenceArchitecture/branchSlug';
export {
  formatFeatureBranchRecord,
  parseFeatureBranchRecord,
  type FeatureBranchRecord,
} from './referenceArchitecture/featureBranchRecord';
export { namespaceOf, NAMESPACE_VARIABLE } from './referenceArchitecture/names';
export { REMOVAL_RUNBOOK } from './referenceArchitecture/names';
export { oneRunAtATime } from './locks/oneRunAtATime';
export type { LockedRun, TaskLocks } from './locks/TaskLocks';
export { taskLocksServiceRef } from './locks/taskLocksServiceRef';
export type {
  ActionPermissions,
  InitiatedRun,
} from './permissions/ActionPermissions';
export { actionPermissionsServiceRef } from './permissions/actionPermissionsServiceRef';
export { createActionPermissions } from './permissions/createActionPermissions';
export { unrestrictedActions } from './permissions/unrestrictedActions';
export { removalTenant } from './referenceArchitecture/removalTenant';
export { portalUrls } from './portal/portalUrls';
export { projectUrl } from './portal/portalUrls';
export { spaceUrl } from './portal/portalUrls';
export { subscriptionRoute } from './portal/subscriptionRoute';
export {
  defaultGitRef,
  fullGitRef,
  isInGit,
  projectContentPath,
  versionControlReference,
  type GitReference,
  type ProjectContent,
  type ProjectStorageResource,
} from './projects/projectContent';
export { isSameId } from './resources/isSameId';
export type { ChannelRuleResource } from './releases/ruleFor';
export { createNumbered } from './releases/createNumbered';
export { createOrFind } from './releases/createOrFind';
export { nextVersion } from './releases/nextVersion';
export type {
  ReleaseTemplateResource,
  SelectedPackageResource,
  TemplatePackageResource,
} from './releases/nextVersion';
export { noPrereleaseTag } from './releases/noPrereleaseTag';
export { ruleFor } from './releases/ruleFor';
export type { OctopusService } from './service/createOctopusService';
export { octopusServiceRef } from './service/octopusServiceRef';
export { openSpace } from './service/openSpace';
export { cleanText } from './tasks/taskLog';
export { findServiceUrls } from './referenceArchitecture/findServiceUrls';
export { linesOf } from './tasks/taskLog';
export { stepsOf } from './tasks/taskLog';
export type { LogNode, TaskLog } from './tasks/taskLog';
export { abortable } from './waiting/abortable';
export { askInTime } from './waiting/askInTime';
export {
  limited,
  limitedForRun,
  type AsynchronousService,
} from './waiting/limited';
export { LATE, withLimit } from './waiting/withLimit';
export { answerOf } from './variables/answerOf';
export type { VariableSetResource } from './variables/answerOf';
export { assertServerVersion } from './client/serverVersion';
export { isServerAtLeast } from './client/serverVersion';
