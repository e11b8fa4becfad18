/** Where facts about Octopus servers can be read; the short names are used as `${GO}/...`. */
export const GO = 'OctopusDeploy/go-octopusdeploy:pkg';
export const DOCS = 'OctopusDeploy/docs:src/pages/docs/api/_generated';
export const CLIENT_TS = 'OctopusDeploy/api-client.ts:src/features';
/** Answers of a 2024.2.9409 server, recorded. */
export const RECORDED =
  'DataDog/integrations-core:octopus_deploy/tests/fixtures/GET/api';
