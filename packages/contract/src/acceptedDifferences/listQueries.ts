import { Schema } from '../document/swagger';
import { RECORDED } from './sources';
import { text } from './shapes';
import { TermsDifference } from './types';

/**
 * Parameters of lists that the root document of a 2024.2 server names and neither
 * the document of 2021.2 nor the facts of 2026.3 have, by path in a space.
 */
const TEMPLATES: Record<string, string> = {
  accounts: 'ids',
  machines: 'thumbprint,deploymentId',
  projects: 'clone',
  projecttriggers: 'ids',
  releases: 'ignoreChannelRules,ids',
  runbookProcesses: 'ids',
  runbooks: 'clone,projectIds',
  runbookSnapshots: 'ids,publish',
  tasks: 'spaces,includeSystem',
  tenants: 'clone',
};

function parameters(template: string): Record<string, Schema> {
  return Object.fromEntries(template.split(',').map(name => [name, text]));
}

/** Parameters of lists. */
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
