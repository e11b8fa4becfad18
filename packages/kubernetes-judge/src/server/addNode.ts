import { KubernetesApi } from './KubernetesApi';

/**
 * Adds a node that takes all pods. kwok reports it ready, after which the
 * controllers take off the taint that new nodes have.
 *
 * @throws when the API server refuses it
 */
export async function addNode(api: KubernetesApi): Promise<void> {
  const resources = { cpu: '32', memory: '256Gi', pods: '500' };
  const { status, body } = await api.send('POST', '/api/v1/nodes', {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name: 'played',
      labels: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64' },
    },
    status: { allocatable: resources, capacity: resources },
  });
  if (status !== 201) {
    throw new Error(`The node was refused: ${JSON.stringify(body)}`);
  }
}
