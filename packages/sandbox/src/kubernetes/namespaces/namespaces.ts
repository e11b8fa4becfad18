/** Source: `Namespace` in the Kubernetes API reference (core/v1). */
export interface Namespace {
  kind: 'Namespace';
  apiVersion: 'v1';
  metadata: {
    name: string;
    uid: string;
    resourceVersion: string;
    creationTimestamp: string;
    labels: Record<string, string>;
  };
  spec: { finalizers: string[] };
  status: { phase: 'Active' | 'Terminating' };
}

/** Source: "Initial namespaces" and "Automatic labelling" in the Kubernetes documentation. */
export function initialNamespaces(now: Date): Namespace[] {
  return ['default', 'kube-node-lease', 'kube-public', 'kube-system'].map(
    (name, i) => ({
      kind: 'Namespace',
      apiVersion: 'v1',
      metadata: {
        name,
        uid: `00000000-0000-4000-8000-00000000000${i + 1}`,
        resourceVersion: String(i + 1),
        creationTimestamp: now.toISOString().replace(/\.\d+Z$/, 'Z'),
        labels: { 'kubernetes.io/metadata.name': name },
      },
      spec: { finalizers: ['kubernetes'] },
      status: { phase: 'Active' },
    }),
  );
}
