const templates: Record<string, string> = {
  Accounts: 'accounts{/id}{?skip,take,ids,partialName,accountType}',
  Artifacts: 'artifacts{/id}{?skip,take,regarding,ids,partialName,order}',
  Certificates:
    'certificates{/id}{?skip,take,search,archived,tenant,firstResult,orderBy,ids,partialName}',
  Channels: 'channels{/id}{?skip,take,ids,partialName}',
  Dashboard:
    'dashboard{?projectId,releaseId,selectedTenants,selectedTags,showAll,highestLatestVersionPerProjectAndEnvironment}',
  DashboardConfiguration: 'dashboardconfiguration',
  DashboardDynamic: 'dashboard/dynamic{?projects,environments,includePrevious}',
  DeploymentProcesses: 'deploymentprocesses{/id}{?skip,take,ids}',
  Deployments:
    'deployments{/id}{?skip,take,ids,projects,environments,tenants,channels,taskState,partialName}',
  EnvironmentSortOrder: 'environments/sortorder',
  Environments: 'environments{/id}{?name,skip,ids,take,partialName}',
  EventAgents: 'events/agents',
  EventCategories: 'events/categories{?appliesTo}',
  EventDocumentTypes: 'events/documenttypes',
  EventGroups: 'events/groups{?appliesTo}',
  Events:
    'events{/id}{?skip,regarding,regardingAny,user,users,projects,projectGroups,environments,eventGroups,eventCategories,eventAgents,tags,tenants,from,to,fromAutoId,toAutoId,documentTypes,take,ids,excludeDifference}',
  Feeds: 'feeds{/id}{?skip,take,ids,partialName,feedType,name}',
  Interruptions: 'interruptions{/id}{?skip,take,regarding,pendingOnly,ids}',
  LibraryVariables:
    'libraryvariablesets{/id}{?skip,contentType,take,ids,partialName}',
  Lifecycles: 'lifecycles{/id}{?skip,take,ids,partialName}',
  MachinePolicies: 'machinepolicies{/id}{?skip,take,ids,partialName}',
  MachinePolicyTemplate: 'machinepolicies/template',
  MachineRoles: 'machineroles/all',
  Machines:
    'machines{/id}{?skip,take,name,ids,partialName,roles,isDisabled,healthStatuses,commStyles,tenantIds,tenantTags,environmentIds,thumbprint,deploymentId,shellNames,deploymentTargetTypes}',
  ProjectGroups: 'projectgroups{/id}{?skip,take,ids,partialName}',
  ProjectTriggers: 'projecttriggers{/id}{?skip,take,ids,runbooks}',
  Projects:
    'projects{/id}{?name,skip,ids,clone,take,partialName,clonedFromProjectId}',
  Releases: 'releases{/id}{?skip,ignoreChannelRules,take,ids}',
  RunbookProcesses: 'runbookProcesses{/id}{?skip,take,ids}',
  RunbookRuns:
    'runbookRuns{/id}{?skip,take,ids,projects,environments,tenants,runbooks,taskState,partialName}',
  RunbookSnapshots: 'runbookSnapshots{/id}{?skip,take,ids,publish}',
  Runbooks: 'runbooks{/id}{?skip,take,ids,partialName,clone,projectIds}',
  Subscriptions: 'subscriptions{/id}{?skip,take,ids,partialName}',
  TagSets: 'tagsets{/id}{?skip,take,ids,partialName}',
  Tenants:
    'tenants{/id}{?skip,projectId,name,tags,take,ids,clone,partialName,clonedFromTenantId}',
  VariableNames:
    'variables/names{?project,runbook,projectEnvironmentsFilter,gitRef}',
  VariablePreview:
    'variables/preview{?project,runbook,environment,channel,tenant,action,machine,role,gitRef}',
  Variables: 'variables{/id}{?ids}',
  VersionRuleTest:
    'channels/rule-test{?version,versionRange,preReleaseTag,feetType}',
  WorkerPools: 'workerpools{/id}{?skip,ids,take,partialName}',
  WorkerPoolsSortOrder: 'workerpools/sortorder',
  WorkerPoolsSupportedTypes: 'workerpools/supportedtypes',
};

/**
 * Links of a space: URI templates below `/api/{spaceId}`, those that the
 * sandbox serves. Source: recorded root document in DataDog/integrations-core.
 */
export function spaceLinks(spaceId: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(templates).map(([name, template]) => [
      name,
      `/api/${spaceId}/${template}`,
    ]),
  );
}
