import { apiVersionOf, ResourceType } from '../resources/ResourceType';
import { apiVersions, resourceTypes } from '../resources/resourceTypes';

/** What `/api` answers: `APIVersions` in meta/v1. */
export const coreVersions = (host: string) => ({
  kind: 'APIVersions',
  versions: ['v1'],
  serverAddressByClientCIDRs: [
    { clientCIDR: '0.0.0.0/0', serverAddress: host },
  ],
});

/** What `/apis` answers: `APIGroupList` in meta/v1. */
export const apiGroups = {
  kind: 'APIGroupList',
  apiVersion: 'v1',
  groups: apiVersions
    .filter(groupVersion => groupVersion.includes('/'))
    .map(groupVersion => {
      const [name, version] = groupVersion.split('/');
      const entry = { groupVersion, version };
      return { name, versions: [entry], preferredVersion: entry };
    }),
};

/** What `/api/v1` and `/apis/<group>/<version>` answer: only what the stand-in does is listed. */
export function apiResources(groupVersion: string) {
  const types = resourceTypes.filter(
    type => apiVersionOf(type) === groupVersion,
  );
  return types.length > 0
    ? {
        kind: 'APIResourceList',
        apiVersion: 'v1',
        groupVersion,
        resources: types.flatMap(entriesOf),
      }
    : undefined;
}

function entriesOf(type: ResourceType) {
  const { name, singularName, namespaced, kind } = type;
  return [
    {
      ...{ name, singularName, namespaced, kind },
      verbs: [
        ...(type.isAlwaysEmpty ? [] : ['create']),
        'delete',
        ...(type.deletedOneByOne ? [] : ['deletecollection']),
        ...['get', 'list', 'patch', 'update', 'watch'],
      ],
      ...(type.shortNames && { shortNames: type.shortNames }),
      ...(type.inAll && { categories: ['all'] }),
    },
    ...type.subresources.map(subresource => ({
      ...{ name: `${name}/${subresource}`, singularName: '', namespaced },
      ...(subresource === 'scale'
        ? { group: 'autoscaling', version: 'v1', kind: 'Scale' }
        : { kind }),
      verbs: ['get', 'patch', 'update'],
    })),
  ];
}
