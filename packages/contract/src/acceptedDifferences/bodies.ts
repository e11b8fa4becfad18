import { ref } from './shapes';
import { DOCS } from './sources';
import { TermsDifference } from './types';

/** Lists of ids may be refused, too, for not being whole. */
const sortOrders: TermsDifference[] = [
  { path: 'environments', page: 'environments' },
  { path: 'workerpools', page: 'worker-pools' },
].map(({ path, page }) => ({
  id: `status.400 PUT ${path}/sortorder`,
  allows: 'terms',
  operation: { method: 'PUT', path: `/{baseSpaceId}/${path}/sortorder` },
  responses: { 400: ref('Error') },
  source: `${DOCS}/${page}.md`,
}));

/** Bodies that the document leaves out. */
export const bodyDifferences: TermsDifference[] = [
  ...sortOrders,
  {
    id: 'body.dashboard configuration',
    allows: 'terms',
    operation: { method: 'PUT', path: '/{baseSpaceId}/dashboardconfiguration' },
    requestBody: ref('DashboardConfigurationResource'),
    responses: { 400: ref('Error') },
    source: `${DOCS}/dashboard-configuration.md`,
  },
];
