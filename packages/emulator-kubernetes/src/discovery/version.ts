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
