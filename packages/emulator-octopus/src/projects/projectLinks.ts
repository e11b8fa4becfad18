import { Project } from './projects';

/** Links of a project besides `Self`. Source: recorded answers in DataDog/integrations-core. */
export function projectLinks(
  project: Project,
  self: string,
): Record<string, string> {
  return {
    Variables: `${self}/variables`,
    Releases: `${self}/releases{/version}{?skip,take,searchByVersion}`,
    Channels: `${self}/channels{/id}{?skip,take,partialName}`,
    Triggers: `${self}/triggers{?skip,take,partialName,triggerActionType,triggerActionCategory,runbooks}`,
    Progression: `${self}/progression{?releaseHistoryCount}`,
    DeploymentProcess: `${self}/deploymentprocesses`,
    DeploymentSettings: `${self}/deploymentsettings`,
    Web: `/app#/${project.SpaceId}/projects/${project.Id}`,
    Logo: `${self}/logo`,
    Metadata: `${self}/metadata`,
    Runbooks: `${self}/runbooks{?skip,take,partialName}`,
    RunbookSnapshots: `${self}/runbookSnapshots{/name}{?skip,take,searchByName}`,
    Summary: `${self}/summary`,
  };
}
