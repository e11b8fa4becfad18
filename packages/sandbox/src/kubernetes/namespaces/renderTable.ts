import { Namespace } from './namespaces';

/** Does the client take tables before objects, as kubectl does to print them? */
export function wantsTable(accept: string | undefined): boolean {
  const [first = ''] = (accept ?? '').split(',');
  return /;as=Table(;|$)/.test(first) && /;g=meta\.k8s\.io(;|$)/.test(first);
}

/**
 * Namespaces as a table. Sources: "Receiving resources as Tables" in the
 * Kubernetes documentation; columns, kubernetes/kubernetes:pkg/printers/internalversion/printers.go
 */
export function renderTable(
  namespaces: Namespace[],
  metadata: object,
  now: Date,
) {
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: [
      column('Name', 'name', 'Name of the namespace'),
      column('Status', '', 'The status of the namespace'),
      column('Age', '', 'Time since it was created'),
    ],
    rows: namespaces.map(namespace => ({
      cells: [
        namespace.metadata.name,
        namespace.status.phase,
        age(namespace.metadata.creationTimestamp, now),
      ],
      object: {
        kind: 'PartialObjectMetadata',
        apiVersion: 'meta.k8s.io/v1',
        metadata: namespace.metadata,
      },
    })),
  };
}

function column(name: string, format: string, description: string) {
  return { name, type: 'string', format, description, priority: 0 };
}

/** The largest whole unit, such as `3d`; the original shows two of them when there are few. */
function age(since: string, now: Date): string {
  const seconds = Math.floor((now.getTime() - Date.parse(since)) / 1000);
  const [unit, size] =
    (
      [
        ['d', 86_400],
        ['h', 3_600],
        ['m', 60],
      ] as const
    ).find(([, length]) => seconds >= 2 * length) ?? (['s', 1] as const);
  return `${Math.floor(seconds / size)}${unit}`;
}
