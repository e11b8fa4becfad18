import {
  anything,
  flag,
  listOf,
  mapOf,
  record,
  ref,
  text,
  whole,
} from './shapes';
import { CLIENT_TS, DOCS, GO } from './sources';
import { moreFields } from './fields';
import { AcceptedDifference, OperationDifference } from './types';

const PROJECT = '/{baseSpaceId}/projects/{projectId}';
const AT_REF = `${PROJECT}/{gitRef}`;

const gitReference = record({
  Id: text,
  Name: text,
  CanonicalName: text,
  IsProtected: flag,
  Links: mapOf(text),
});

const gitReferences = record({
  ItemType: text,
  TotalResults: whole,
  ItemsPerPage: whole,
  NumberOfPages: whole,
  LastPageNumber: whole,
  Items: listOf(gitReference),
  Links: mapOf(text),
});

/** An operation that answers 200, or refuses with 400 or 404. */
function operation(
  method: string,
  path: string,
  answer: OperationDifference['responses'][string],
  rest: Pick<OperationDifference, 'source'> &
    Partial<Pick<OperationDifference, 'requestBody' | 'query'>>,
): OperationDifference {
  return {
    id: `git.${method} ${path}`,
    allows: 'operation',
    method,
    path,
    responses: { 200: answer, 400: ref('Error'), 404: ref('Error') },
    ...rest,
  };
}

/** Refusals of a route without a Git ref, or with one that means nothing. */
const refused: AcceptedDifference[] = [
  `${PROJECT}/deploymentsettings`,
  `${PROJECT}/runbooks`,
  `${PROJECT}/runbooks/all`,
  `${PROJECT}/runbooks/{id}`,
  `${AT_REF}/runbooks`,
  `${AT_REF}/runbooks/{id}`,
].map(path => ({
  id: `git.400 ${path}`,
  allows: 'terms',
  operation: { method: 'GET', path },
  responses: { 400: ref('Error') },
  source: 'octopus-api.md §3.7',
}));

const pages = { skip: whole, take: whole, searchByName: text, refresh: flag };

/** Version-controlled projects: their repository, and what they have at a branch or commit. */
export const gitDifferences: AcceptedDifference[] = [
  moreFields(
    'PersistenceSettingsResource',
    `${GO}/projects/git_persistence_settings.go`,
    {
      BasePath: text,
      ConversionState: record({
        VariablesAreInGit: flag,
        RunbooksAreInGit: flag,
      }),
      Credentials: anything,
      DefaultBranch: text,
      ProtectedBranchNamePatterns: listOf(text),
      ProtectedDefaultBranch: flag,
      Url: text,
    },
  ),
  ...refused,
  operation('GET', `${PROJECT}/git/tags`, gitReferences, {
    query: pages,
    source: `${GO}/projects/project_service_git_refs.go`,
  }),
  operation('GET', `${PROJECT}/git/commits/{hash}`, gitReference, {
    source: `${GO}/projects/project_service_git_refs.go`,
  }),
  operation(
    'PUT',
    `${AT_REF}/deploymentprocesses`,
    ref('DeploymentProcessResource'),
    {
      requestBody: ref('DeploymentProcessResource'),
      source: `${DOCS}/deployment-processes.md`,
    },
  ),
  operation('PUT', `${AT_REF}/variables`, record({}), {
    requestBody: ref('VariableSetResource'),
    source: `${DOCS}/variables.md`,
  }),
  operation(
    'POST',
    '/{baseSpaceId}/runbook-runs/git/create/v1',
    record(
      {
        RunbookRunServerTasks: listOf(
          record({ RunbookRunId: text, ServerTaskId: text }),
        ),
      },
      ['RunbookRunServerTasks'],
    ),
    {
      requestBody: record({
        SpaceId: text,
        SpaceIdOrName: text,
        ProjectName: text,
        RunbookName: text,
        EnvironmentNames: listOf(text),
        Tenants: listOf(text),
        TenantTags: listOf(text),
        GitRef: text,
        PackageVersion: text,
        Packages: listOf(text),
        GitResources: listOf(text),
        Variables: mapOf(text),
      }),
      source: `${GO}/runbooks/run_git_runbook_v1.go; ${CLIENT_TS}/projects/runbooks/runs/RunGitRunbookCommand.ts`,
    },
  ),
];
