import { listOf, record, ref, text, whole } from './shapes';
import { CLIENT_TS, DOCS, GO } from './sources';
import { AcceptedDifference } from './types';

/** Operations that came after 2021.2, and what the document does not say of those on spaces. */
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
    id: 'operation.variables of project',
    allows: 'operation',
    method: 'GET',
    path: '/{baseSpaceId}/projects/{projectId}/variables',
    responses: { 200: ref('VariableSetResource') },
    source: `${DOCS}/variables.md`,
  },
  {
    id: 'operation.change variables of project',
    allows: 'operation',
    method: 'PUT',
    path: '/{baseSpaceId}/projects/{projectId}/variables',
    requestBody: record(
      {
        ChangeDescription: text,
        ProjectId: text,
        ScopeValues: ref('VariableScopeValues'),
        SpaceId: text,
        Variables: listOf(ref('VariableResource')),
        Version: whole,
      },
      ['ProjectId', 'ScopeValues', 'SpaceId', 'Variables'],
    ),
    responses: { 200: record({}), 400: ref('Error') },
    source: `${DOCS}/variables.md`,
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
  {
    id: 'answer.users/me',
    allows: 'terms',
    operation: { method: 'GET', path: '/users/me' },
    responses: { 200: ref('UserResource') },
    source: `${CLIENT_TS}/users/user-get-current.ts`,
  },
  ...['POST', 'PUT'].map(
    (method): AcceptedDifference => ({
      id: `body.${method} spaces`,
      allows: 'terms',
      operation: {
        method,
        path: method === 'PUT' ? '/spaces/{id}' : '/spaces',
      },
      requestBody: ref('SpaceResource'),
      ...(method === 'PUT' && { responses: { 200: ref('SpaceResource') } }),
      source: `${GO}/spaces/space_service.go; ${GO}/services/service.go (an update answers 200)`,
    }),
  ),
];
