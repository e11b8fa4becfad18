/**
 * What `/version` answers. The stand-in behaves as EKS does from 1.32 on;
 * the suffix tells that it is none. Source of the fields:
 * kubernetes/kubernetes:staging/src/k8s.io/apimachinery/pkg/version/types.go
 */
export const version = {
  major: '1',
  minor: '34',
  gitVersion: 'v1.34.0-sandbox',
  gitCommit: '',
  gitTreeState: 'clean',
  buildDate: '2026-01-05T09:00:00Z',
  goVersion: '',
  compiler: '',
  platform: '',
};

/** What `/api` answers: `APIVersions` in meta/v1. */
export const apiVersions = (host: string) => ({
  kind: 'APIVersions',
  versions: ['v1'],
  serverAddressByClientCIDRs: [
    { clientCIDR: '0.0.0.0/0', serverAddress: host },
  ],
});

/** What `/apis` answers: the stand-in has no other groups. */
export const apiGroups = {
  kind: 'APIGroupList',
  apiVersion: 'v1',
  groups: [],
};

/** What `/api/v1` answers: only what the stand-in does is listed. */
export const coreResources = {
  kind: 'APIResourceList',
  groupVersion: 'v1',
  resources: [
    {
      name: 'namespaces',
      singularName: 'namespace',
      namespaced: false,
      kind: 'Namespace',
      verbs: ['get', 'list'],
      shortNames: ['ns'],
    },
  ],
};
