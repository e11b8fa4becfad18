import { apiVersionOf, ResourceType } from '../resources/ResourceType';
import { apiVersions, resourceTypes } from '../resources/resourceTypes';

/** What `/openapi/v3` answers: where the documents are. Source: "OpenAPI V3" in the Kubernetes documentation. */
export const openApiIndex = {
  paths: Object.fromEntries(
    apiVersions.map(groupVersion => {
      const path = `${
        groupVersion.includes('/') ? 'apis' : 'api'
      }/${groupVersion}`;
      return [path, { serverRelativeURL: `/openapi/v3/${path}?hash=SANDBOX` }];
    }),
  ),
};

/**
 * The document of a group: as much as kubectl asks it for, which is whether
 * the server checks fields itself. It has no schemas, so `kubectl explain`
 * has nothing to tell.
 *
 * @param path - such as `apis/apps/v1`
 */
export function openApiDocument(path: string) {
  const groupVersion = path.replace(/^apis?\//, '');
  const types = resourceTypes.filter(
    type => apiVersionOf(type) === groupVersion,
  );
  return types.length > 0
    ? {
        openapi: '3.0.0',
        info: { title: 'Kubernetes', version: 'v1.34.0' },
        paths: Object.fromEntries(
          types.map(type => [addressOf(path, type), { patch: patchOf(type) }]),
        ),
        components: { schemas: {} },
      }
    : undefined;
}

function addressOf(path: string, { name, namespaced }: ResourceType): string {
  const place = namespaced ? 'namespaces/{namespace}/' : '';
  return `/${path}/${place}${name}/{name}`;
}

function patchOf({ group, version, kind }: ResourceType) {
  return {
    'x-kubernetes-action': 'patch',
    'x-kubernetes-group-version-kind': { group, version, kind },
    parameters: ['dryRun', 'fieldManager', 'fieldValidation', 'force'].map(
      name => ({
        name,
        in: 'query',
        schema: { type: name === 'force' ? 'boolean' : 'string' },
      }),
    ),
    responses: {},
  };
}
