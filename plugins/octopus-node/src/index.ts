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
export { readOctopusInstances } from './config/readOctopusInstances';
export {
  getOctopusErrorDetails,
  type OctopusErrorDetails,
} from './errors/OctopusErrorDetails';
export { branchSlug } from './featureBranches/branchSlug';
export {
  formatFeatureBranchRecord,
  parseFeatureBranchRecord,
  type FeatureBranchRecord,
} from './featureBranches/featureBranchRecord';
export { namespaceOf, NAMESPACE_VARIABLE } from './featureBranches/namespaceOf';
export { REMOVAL_RUNBOOK } from './featureBranches/removalRunbook';
export { portalUrls } from './portal/portalUrls';
export { projectUrl } from './portal/projectUrl';
export { spaceUrl } from './portal/spaceUrl';
export type { ChannelRuleResource } from './releases/ChannelRuleResource';
export { nextVersion } from './releases/nextVersion';
export type {
  ReleaseTemplateResource,
  SelectedPackageResource,
  TemplatePackageResource,
} from './releases/ReleaseTemplateResource';
export { ruleFor } from './releases/ruleFor';
export type { OctopusService } from './service/OctopusService';
export { octopusServiceRef } from './service/octopusServiceRef';
export { openSpace } from './space/openSpace';
export { cleanText } from './tasks/cleanText';
export { findServiceUrls } from './tasks/findServiceUrls';
export { linesOf } from './tasks/linesOf';
export { stepsOf } from './tasks/stepsOf';
export type { LogNode, TaskLog } from './tasks/TaskLog';
export { answerOf } from './variables/answerOf';
export type { VariableSetResource } from './variables/VariableSetResource';
export { assertServerVersion } from './version/assertServerVersion';
export { isServerAtLeast } from './version/isServerAtLeast';
