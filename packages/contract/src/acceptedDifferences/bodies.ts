import { listOf, record, ref, text } from './shapes';
import { DOCS, GO } from './sources';
import { TermsDifference } from './types';

/** Bodies that the document leaves out of operations that take one: they are described only for operations of a generic kind. */
function takes(
  method: string,
  path: string,
  requestBody: TermsDifference['requestBody'],
  source: string,
): TermsDifference {
  return {
    id: `body.${method} ${path}`,
    allows: 'terms',
    operation: { method, path: `/{baseSpaceId}/${path}` },
    requestBody,
    source,
  };
}

/** Lists of ids may be refused, too, for not being whole. */
const refusedOrders = ['environments', 'workerpools'].map(
  (path): TermsDifference => ({
    id: `status.400 PUT ${path}/sortorder`,
    allows: 'terms',
    operation: { method: 'PUT', path: `/{baseSpaceId}/${path}/sortorder` },
    responses: { 400: ref('Error') },
    source: `${DOCS}/${
      path === 'environments' ? 'environments' : 'worker-pools'
    }.md`,
  }),
);

export const bodyDifferences: TermsDifference[] = [
  ...refusedOrders,
  takes(
    'PUT',
    'variables/{id}',
    ref('VariableSetResource'),
    'octopus-api.md §3.2',
  ),
  takes(
    'PUT',
    'runbookProcesses/{id}',
    ref('RunbookProcessResource'),
    'octopus-api.md §3',
  ),
  takes(
    'PUT',
    'projects/{projectId}/runbookProcesses/{id}',
    ref('RunbookProcessResource'),
    'octopus-api.md §3',
  ),
  takes('POST', 'runbookRuns', ref('RunbookRunResource'), 'octopus-api.md §3'),
  takes(
    'POST',
    'projects/{projectId}/runbookRuns',
    ref('RunbookRunResource'),
    'octopus-api.md §3',
  ),
  takes(
    'PUT',
    'environments/sortorder',
    listOf(text),
    'octopus-openapi-2021.2.json, description of the operation',
  ),
  takes(
    'PUT',
    'workerpools/sortorder',
    listOf(text),
    `${DOCS}/worker-pools.md`,
  ),
  takes(
    'POST',
    'releases/{id}/defects',
    record({ Description: text, ReleaseId: text }),
    `${GO}/defects/defect.go`,
  ),
  takes(
    'POST',
    'releases/{id}/deployments/previews',
    record({
      DeploymentPreviews: listOf(
        record({ EnvironmentId: text, TenantId: text }),
      ),
      IncludeDisabledSteps: { type: 'boolean' },
      ReleaseId: text,
      SpaceId: text,
    }),
    `${GO}/deployments/deployment_preview.go`,
  ),
];
