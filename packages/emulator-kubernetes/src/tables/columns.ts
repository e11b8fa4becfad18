import { KubeObject } from '../objects/KubeObject';

/** A column of a table: its name, and what is in it. */
export type Column = [string, (object: KubeObject, age: string) => string];

type Fields = Record<string, any>;

const none = '<none>';
const name: Column = ['Name', ({ metadata }) => metadata.name];
const age: Column = ['Age', (_, text) => text];

const ofEvents: Column[] = [
  ['Last Seen', (_, text) => text],
  ['Type', ({ type }) => type],
  ['Reason', ({ reason }) => reason],
  [
    'Object',
    ({ involvedObject }) =>
      `${involvedObject.kind.toLowerCase()}/${involvedObject.name}`,
  ],
  ['Message', ({ message }) => message],
];

const columns: Record<string, Column[]> = {
  ConfigMap: [['Data', ({ data }) => String(Object.keys(data ?? {}).length)]],
  Deployment: [
    [
      'Ready',
      ({ spec, status }) => `${status?.readyReplicas ?? 0}/${spec.replicas}`,
    ],
    ['Up-to-date', ({ status }) => String(status?.updatedReplicas ?? 0)],
    ['Available', ({ status }) => String(status?.availableReplicas ?? 0)],
  ],
  Ingress: [
    ['Class', ({ spec }) => spec?.ingressClassName ?? none],
    [
      'Hosts',
      ({ spec }) =>
        (spec?.rules ?? [])
          .map((rule: Fields) => rule.host)
          .filter(Boolean)
          .join(',') || '*',
    ],
    ['Address', ({ status }) => addressOf(status)],
    ['Ports', ({ spec }) => (spec?.tls ? '80, 443' : '80')],
  ],
  IngressClass: [
    ['Controller', ({ spec }) => spec?.controller ?? ''],
    ['Parameters', () => none],
  ],
  Namespace: [['Status', ({ status }) => status.phase]],
  Node: [
    ['Status', () => 'Ready'],
    ['Roles', () => none],
    ['Version', ({ status }) => status.nodeInfo?.kubeletVersion ?? ''],
  ],
  Pod: [
    [
      'Ready',
      ({ spec, status }) =>
        `${
          (status.containerStatuses ?? []).filter((one: Fields) => one.ready)
            .length
        }/${spec.containers.length}`,
    ],
    [
      'Status',
      ({ metadata, status }) =>
        metadata.deletionTimestamp ? 'Terminating' : status.phase,
    ],
    ['Restarts', () => '0'],
  ],
  ReplicaSet: [
    ['Desired', ({ spec }) => String(spec.replicas)],
    ['Current', ({ status }) => String(status?.replicas ?? 0)],
    ['Ready', ({ status }) => String(status?.readyReplicas ?? 0)],
  ],
  Service: [
    ['Type', ({ spec }) => spec.type],
    ['Cluster-IP', ({ spec }) => spec.clusterIP ?? none],
    [
      'External-IP',
      ({ spec, status }) =>
        addressOf(status) ||
        (spec.type === 'LoadBalancer' ? '<pending>' : none),
    ],
    [
      'Port(s)',
      ({ spec }) =>
        (spec.ports ?? [])
          .map(
            (port: Fields) =>
              `${port.port}${port.nodePort ? `:${port.nodePort}` : ''}/${
                port.protocol
              }`,
          )
          .join(','),
    ],
  ],
};

/**
 * The columns of a kind; the rest of the kinds have a name and an age. Source:
 * kubernetes/kubernetes:pkg/printers/internalversion/printers.go
 */
export function columnsOf(kind: string): Column[] {
  return kind === 'Event' ? ofEvents : [name, ...(columns[kind] ?? []), age];
}

function addressOf(status: Fields | undefined): string {
  return (status?.loadBalancer?.ingress ?? [])
    .map((entry: Fields) => entry.hostname ?? entry.ip)
    .join(',');
}
