import { flag, listOf, record, ref, text, whole } from './shapes';
import { CLIENT_TS, DOCS } from './sources';
import { AcceptedDifference } from './types';

const SPACE = '/{baseSpaceId}';
const OF_PROJECT = `${SPACE}/projects/{projectId}/environments/ephemeral`;
const PAGE = `${DOCS}/ephemeral-environments.md`;
const PARENT_PAGE = `${DOCS}/parent-environments.md`;

const rule = record({ ExpiryDays: whole, ExpiryHours: whole });
const written = {
  AutomaticDeprovisioningRule: rule,
  Description: text,
  Name: text,
  Slug: text,
  SortOrder: whole,
  SpaceId: text,
  UseGuidedFailure: flag,
};
const parent = record({ ...written, Id: text }, [
  'Id',
  'Name',
  'Slug',
  'SpaceId',
]);
const created = record({ Id: text }, ['Id']);
const run = record({ RunbookRunId: text, TaskId: text }, [
  'RunbookRunId',
  'TaskId',
]);

/** Parent and ephemeral environments, of 2025.4 and later. */
export const ephemeralDifferences: AcceptedDifference[] = [
  {
    id: 'operation.change parent environment',
    allows: 'operation',
    method: 'PUT',
    path: `${SPACE}/parentEnvironments/{id}`,
    requestBody: record({ ...written, Id: text, EnvironmentId: text }, [
      'Name',
      'SpaceId',
    ]),
    responses: { 200: parent, 400: ref('Error') },
    source: PARENT_PAGE,
  },
  {
    id: 'operation.create ephemeral environment',
    allows: 'operation',
    method: 'POST',
    path: OF_PROJECT,
    requestBody: record(
      { EnvironmentName: text, ProjectId: text, SpaceId: text },
      ['EnvironmentName'],
    ),
    responses: { 201: created, 400: ref('Error') },
    source: `${PAGE}; ${CLIENT_TS}/deploymentEnvironments/environmentRepository.ts (sends the name alone)`,
  },
  {
    id: 'operation.status of ephemeral environment',
    allows: 'operation',
    method: 'GET',
    path: `${OF_PROJECT}/{id}/status`,
    responses: { 200: record({ Status: text }, ['Status']) },
    source: PAGE,
  },
  {
    id: 'operation.deprovision for project',
    allows: 'operation',
    method: 'POST',
    path: `${OF_PROJECT}/{id}/deprovision`,
    requestBody: record({}),
    responses: {
      200: record({ DeprovisioningRun: run }),
      400: ref('Error'),
    },
    source: PAGE,
  },
  {
    id: 'operation.deprovision',
    allows: 'operation',
    method: 'POST',
    path: `${SPACE}/environments/ephemeral/{id}/deprovision`,
    requestBody: record({}),
    responses: {
      200: record({ DeprovisioningRuns: listOf(run) }, ['DeprovisioningRuns']),
    },
    source: PAGE,
  },
  ...['provisioning', 'deprovisioning'].flatMap(
    (what): AcceptedDifference[] => [
      {
        id: `operation.retry ${what}`,
        allows: 'operation',
        method: 'POST',
        path: `${OF_PROJECT}/{id}/${what}/retry`,
        requestBody: record({}),
        responses: {
          200: record({
            [what === 'provisioning' ? 'ProvisioningRun' : 'DeprovisioningRun']:
              run,
          }),
          400: ref('Error'),
        },
        source: PAGE,
      },
      {
        id: `operation.mark ${what} as successful`,
        allows: 'operation',
        method: 'POST',
        path: `${OF_PROJECT}/{id}/${what}/mark-successful`,
        requestBody: record({}),
        responses: { 200: record({}), 400: ref('Error') },
        source: PAGE,
      },
    ],
  ),
];
