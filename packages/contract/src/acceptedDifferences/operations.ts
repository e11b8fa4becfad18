import { listOf, record, ref, text } from './shapes';
import { DOCS } from './sources';
import { AcceptedDifference } from './types';

/** Operations that came after 2021.2. */
export const operationDifferences: AcceptedDifference[] = [
  {
    id: 'operation.create channel of project',
    allows: 'operation',
    method: 'POST',
    path: '/{baseSpaceId}/projects/{projectId}/channels',
    requestBody: ref('ChannelResource'),
    responses: { 201: ref('ChannelResource'), 400: ref('Error') },
    source: `${DOCS}/channels.md`,
  },
  {
    id: 'operation.feature toggles',
    allows: 'operation',
    method: 'GET',
    path: '/configuration/feature-toggles',
    query: { Name: text },
    responses: {
      200: record({
        FeatureToggles: listOf(
          record({ Name: text, IsEnabled: { type: 'boolean' } }),
        ),
      }),
    },
    source: 'octopus-api.md §3 (feature toggles)',
  },
];
