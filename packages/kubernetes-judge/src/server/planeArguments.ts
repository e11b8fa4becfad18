/**
 * Command lines of a control plane whose files are in the folder that the
 * programs run in. Everything listens on 127.0.0.1, and nothing is kept.
 */
export function planeArguments(ports: {
  /** Of etcd for clients. */
  client: number;
  /** Of etcd for its peers. */
  peer: number;
  /** Of the API server. */
  port: number;
}): Record<
  'etcd' | 'apiServer' | 'controllerManager' | 'scheduler' | 'kwok',
  string[]
> {
  const client = `http://127.0.0.1:${ports.client}`;
  const peer = `http://127.0.0.1:${ports.peer}`;
  return {
    etcd: [
      '--data-dir=etcd',
      `--listen-client-urls=${client}`,
      `--advertise-client-urls=${client}`,
      `--listen-peer-urls=${peer}`,
      `--initial-advertise-peer-urls=${peer}`,
      `--initial-cluster=default=${peer}`,
      '--unsafe-no-fsync',
      '--log-level=error',
    ],
    apiServer: [
      `--etcd-servers=${client}`,
      `--secure-port=${ports.port}`,
      '--bind-address=127.0.0.1',
      '--advertise-address=127.0.0.1',
      '--tls-cert-file=server.crt',
      '--tls-private-key-file=server.key',
      '--token-auth-file=tokens.csv',
      '--authorization-mode=RBAC',
      '--service-account-issuer=https://kubernetes.default.svc',
      '--service-account-key-file=accounts.key',
      '--service-account-signing-key-file=accounts.key',
      '--service-cluster-ip-range=10.0.0.0/24',
      '--endpoint-reconciler-type=none',
    ],
    controllerManager: [
      '--kubeconfig=kubeconfig',
      '--service-account-private-key-file=accounts.key',
      '--root-ca-file=server.crt',
      '--leader-elect=false',
      '--secure-port=0',
      '--controllers=*,-node-ipam-controller',
      '--horizontal-pod-autoscaler-sync-period=5s',
    ],
    scheduler: [
      '--kubeconfig=kubeconfig',
      '--leader-elect=false',
      '--secure-port=0',
    ],
    kwok: ['--kubeconfig=kubeconfig', '--manage-all-nodes=true'],
  };
}
