import { Schema } from '../document/swagger';
import { RECORDED } from './sources';
import { text, whole } from './shapes';
import { TermsDifference } from './types';

/** Parameters of lists as the root document of a 2024.2 server names them, by path in a space. */
const TEMPLATES: Record<string, string> = {
  accounts: 'skip,take,ids,partialName,accountType',
  channels: 'skip,take,ids,partialName',
  dashboard:
    'projectId,releaseId,selectedTenants,selectedTags,showAll,highestLatestVersionPerProjectAndEnvironment',
  'dashboard/dynamic': 'projects,environments,includePrevious',
  deploymentprocesses: 'skip,take,ids',
  deployments:
    'skip,take,ids,projects,environments,tenants,channels,taskState,partialName',
  environments: 'name,skip,ids,take,partialName',
  feeds: 'skip,take,ids,partialName,feedType,name',
  libraryvariablesets: 'skip,contentType,take,ids,partialName',
  lifecycles: 'skip,take,ids,partialName',
  machines:
    'skip,take,name,ids,partialName,roles,isDisabled,healthStatuses,commStyles,tenantIds,tenantTags,environmentIds,thumbprint,deploymentId,shellNames,deploymentTargetTypes',
  machinepolicies: 'skip,take,ids,partialName',
  projectgroups: 'skip,take,ids,partialName',
  projects: 'name,skip,ids,clone,take,partialName,clonedFromProjectId',
  projecttriggers: 'skip,take,ids,runbooks',
  releases: 'skip,ignoreChannelRules,take,ids',
  runbookProcesses: 'skip,take,ids',
  runbookRuns:
    'skip,take,ids,projects,environments,tenants,runbooks,taskState,partialName',
  runbooks: 'skip,take,ids,partialName,clone,projectIds',
  runbookSnapshots: 'skip,take,ids,publish',
  tagsets: 'skip,take,ids,partialName',
  tasks:
    'skip,active,environment,tenant,runbook,project,name,node,running,states,hasPendingInterruptions,hasWarningsOrErrors,take,ids,partialName,spaces,includeSystem,description,fromCompletedDate,toCompletedDate,fromQueueDate,toQueueDate,fromStartDate,toStartDate',
  tenants: 'skip,projectId,name,tags,take,ids,clone,partialName',
  'variables/names': 'project,runbook,projectEnvironmentsFilter,gitRef',
  'variables/preview':
    'project,runbook,environment,channel,tenant,action,machine,role,gitRef',
  workerpools: 'skip,ids,take,partialName',
};

function parameters(template: string): Record<string, Schema> {
  return Object.fromEntries(
    template
      .split(',')
      .map(name => [name, ['skip', 'take'].includes(name) ? whole : text]),
  );
}

/** The document has few parameters of lists. */
export const listQueryDifferences: TermsDifference[] = [
  ...Object.entries(TEMPLATES).map(
    ([path, template]): TermsDifference => ({
      id: `query.${path}`,
      allows: 'terms',
      operation: { method: 'GET', path: `/{baseSpaceId}/${path}` },
      query: parameters(template),
      source: `${RECORDED}/response.json`,
    }),
  ),
  {
    id: 'query.spaces',
    allows: 'terms',
    operation: { method: 'GET', path: '/spaces' },
    query: parameters('skip,ids,take,partialName'),
    source: `${RECORDED}/response.json`,
  },
  {
    id: 'query.runbookSnapshots publish',
    allows: 'terms',
    operation: { method: 'POST', path: '/{baseSpaceId}/runbookSnapshots' },
    query: { publish: text },
    source: `${RECORDED}/response.json`,
  },
  {
    id: 'query.projects runbookSnapshots publish',
    allows: 'terms',
    operation: {
      method: 'POST',
      path: '/{baseSpaceId}/projects/{projectId}/runbookSnapshots',
    },
    query: { publish: text },
    source: 'octopus-api.md §3',
  },
];
