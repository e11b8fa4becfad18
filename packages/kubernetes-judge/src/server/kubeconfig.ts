import { stringify } from 'yaml';
import { Credentials } from './createCredentials';

/** A kubeconfig with one cluster and its administrator. */
export function kubeconfig(server: string, credentials: Credentials): string {
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'judge',
    contexts: [{ name: 'judge', context: { cluster: 'judge', user: 'admin' } }],
    clusters: [
      {
        name: 'judge',
        cluster: {
          server,
          'certificate-authority-data': Buffer.from(
            credentials.certificate,
          ).toString('base64'),
        },
      },
    ],
    users: [{ name: 'admin', user: { token: credentials.adminToken } }],
  });
}
