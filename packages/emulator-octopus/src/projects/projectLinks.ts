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
    ...storageLinks(project, self),
    Web: `/app#/${project.SpaceId}/projects/${project.Id}`,
    Logo: `${self}/logo`,
    Metadata: `${self}/metadata`,
    Runbooks: `${self}/runbooks{?skip,take,partialName}`,
    RunbookSnapshots: `${self}/runbookSnapshots{/name}{?skip,take,searchByName}`,
    Summary: `${self}/summary`,
  };
}

/**
 * What leads to the configuration of a project. Sources:
 * OctopusDeploy/cli:test/fixtures/projects.go for one in Git, and
 * OctopusDeploy/go-octopusdeploy:pkg/projects/project_service.go for
 * `ConvertToVcs`.
 */
function storageLinks({ git }: Project, self: string): Record<string, string> {
  return git
    ? {
        DeploymentProcess: `${self}/{gitRef}/deploymentprocesses`,
        DeploymentSettings: `${self}/{gitRef}/deploymentsettings`,
        Branches: `${self}/git/branches{/name}{?skip,take,searchByName,refresh}`,
        Tags: `${self}/git/tags{/name}{?skip,take,searchByName,refresh}`,
        Commits: `${self}/git/commits{/hash}{?skip,take,refresh}`,
      }
    : {
        DeploymentProcess: `${self}/deploymentprocesses`,
        DeploymentSettings: `${self}/deploymentsettings`,
        ConvertToVcs: `${self}/git/convert`,
      };
}
