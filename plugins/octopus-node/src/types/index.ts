export type {
  OctopusCredential,
  OctopusInstanceConfig,
} from './OctopusInstanceConfig';
export type {
  OctopusClient,
  OctopusPostOptions,
  OctopusRequestOptions,
  RequestPatience,
} from './OctopusClient';
export type { OctopusServerInformation } from './OctopusClient';
export type {
  DeploymentAction,
  DeploymentEnvironment,
  DeploymentProcess,
  DeploymentStep,
  Lifecycle,
  Phase,
  Project,
  ProjectGroup,
  ResourceCollection,
  Runbook,
  RunbookProcess,
  RunbookSnapshot,
  SensitiveValue,
  Space,
} from '@octopusdeploy/api-client';
