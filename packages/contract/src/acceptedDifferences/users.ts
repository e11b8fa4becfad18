import { moreFields } from './fields';
import { flag, listOf, oneOf, record, ref, text, whole } from './shapes';
import { DOCS, RECORDED } from './sources';
import { AcceptedDifference } from './types';

const PAGE = `${DOCS}/service-account-oidc-identities.md`;
const PATH = '/serviceaccounts/{serviceAccountId}/oidcidentities';

const written = {
  Audience: text,
  Issuer: text,
  Name: text,
  ServiceAccountId: text,
  Subject: text,
};
const identity = record({ ...written, Id: text }, [
  'Id',
  'Issuer',
  'Name',
  'ServiceAccountId',
  'Subject',
]);
const required = ['Issuer', 'Name', 'ServiceAccountId', 'Subject'];

/** Users, whose bodies the document leaves out, and the OIDC identities of service accounts. */
export const userDifferences: AcceptedDifference[] = [
  moreFields('UserResource', `${DOCS}/users.md`, {
    ServiceAccountType: oneOf('Standard', 'Agent'),
  }),
  {
    id: 'query.users',
    allows: 'terms',
    operation: { method: 'GET', path: '/users' },
    query: { filter: text, ids: text },
    source: `${RECORDED}/response.json`,
  },
  {
    id: 'query.users newer',
    allows: 'terms',
    operation: { method: 'GET', path: '/users' },
    query: { isActive: flag, isServiceAccount: flag, serviceAccountType: text },
    source: `${DOCS}/users.md`,
  },
  ...[
    { method: 'POST', path: '/users' },
    { method: 'PUT', path: '/users/{id}' },
  ].map(
    (operation): AcceptedDifference => ({
      id: `body.${operation.method} users`,
      allows: 'terms',
      operation,
      requestBody: ref('UserResource'),
      source: `${DOCS}/users.md`,
    }),
  ),
  {
    id: 'operation.create OIDC identity',
    allows: 'operation',
    method: 'POST',
    path: `${PATH}/create/v1`,
    requestBody: record(written, required),
    responses: { 201: record({ Id: text }, ['Id']), 400: ref('Error') },
    source: PAGE,
  },
  {
    id: 'operation.list OIDC identities',
    allows: 'operation',
    method: 'GET',
    path: `${PATH}/v1`,
    query: { skip: whole, take: whole },
    responses: {
      200: record(
        {
          Count: whole,
          ExternalId: text,
          OidcIdentities: listOf(identity),
          ServerUrl: text,
        },
        ['Count', 'ExternalId', 'OidcIdentities', 'ServerUrl'],
      ),
      400: ref('Error'),
    },
    source: PAGE,
  },
  {
    id: 'operation.read OIDC identity',
    allows: 'operation',
    method: 'GET',
    path: `${PATH}/{id}/v1`,
    responses: { 200: identity },
    source: PAGE,
  },
  {
    id: 'operation.change OIDC identity',
    allows: 'operation',
    method: 'PUT',
    path: `${PATH}/{id}/v1`,
    requestBody: record({ ...written, Id: text }, ['Id', ...required]),
    responses: { 200: record({}), 400: ref('Error') },
    source: PAGE,
  },
  {
    id: 'operation.delete OIDC identity',
    allows: 'operation',
    method: 'DELETE',
    path: `${PATH}/{id}/v1`,
    responses: { 200: record({}) },
    source: PAGE,
  },
];
