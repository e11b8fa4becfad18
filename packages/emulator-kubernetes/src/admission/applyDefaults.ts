import { SentObject } from '../objects/KubeObject';
import { wholeDefaults } from './wholeDefaults';

type Fields = Record<string, any>;

const defaults: Partial<Record<string, (spec: Fields) => Fields>> = {
  Deployment: spec => ({
    replicas: 1,
    revisionHistoryLimit: 10,
    progressDeadlineSeconds: 600,
    ...spec,
    strategy: {
      type: 'RollingUpdate',
      ...(spec.strategy?.type !== 'Recreate' && {
        rollingUpdate: { maxUnavailable: '25%', maxSurge: '25%' },
      }),
      ...spec.strategy,
    },
    template: withPodDefaults(spec.template),
  }),
  ReplicaSet: spec => ({
    replicas: 1,
    ...spec,
    template: withPodDefaults(spec.template),
  }),
  Pod: podSpec,
  Ingress: spec => ({
    ...spec,
    ...(spec.rules && { rules: spec.rules.map(withoutEmptyHost) }),
  }),
  Service: spec => ({
    sessionAffinity: 'None',
    type: 'ClusterIP',
    internalTrafficPolicy: 'Cluster',
    ...(spec.type === 'LoadBalancer' && {
      allocateLoadBalancerNodePorts: true,
      externalTrafficPolicy: 'Cluster',
    }),
    ...spec,
    ...(spec.ports && {
      ports: spec.ports.map((port: Fields) => ({
        protocol: 'TCP',
        ...port,
        targetPort: port.targetPort || port.port,
      })),
    }),
  }),
};

/**
 * Fills in what was left out, as the server does. Sources:
 * kubernetes/kubernetes:pkg/apis/{core,apps}/v1/defaults.go
 */
export function applyDefaults<T extends SentObject>(object: T): T {
  const complete = defaults[object.kind ?? ''];
  const whole = wholeDefaults[object.kind ?? ''];
  return {
    ...object,
    ...whole?.(object),
    ...(complete && object.spec && { spec: complete(object.spec) }),
  };
}

function withoutEmptyHost({ host, ...rule }: Fields): Fields {
  return host ? { host, ...rule } : rule;
}

function withPodDefaults(template: Fields | undefined): Fields | undefined {
  return template?.spec
    ? { ...template, spec: podSpec(template.spec) }
    : template;
}

function podSpec(spec: Fields): Fields {
  return {
    restartPolicy: 'Always',
    terminationGracePeriodSeconds: 30,
    dnsPolicy: 'ClusterFirst',
    securityContext: {},
    schedulerName: 'default-scheduler',
    ...spec,
    ...(spec.serviceAccountName && {
      serviceAccount: spec.serviceAccountName,
    }),
    ...(Array.isArray(spec.containers) && {
      containers: spec.containers.map(container),
    }),
    ...(spec.volumes && {
      volumes: spec.volumes.map((volume: Fields) =>
        Object.keys(volume).length > 1 ? volume : { ...volume, emptyDir: {} },
      ),
    }),
  };
}

function container(fields: Fields): Fields {
  const tag = /:([^/:@]+)$/.exec(fields.image ?? '')?.[1] ?? 'latest';
  return {
    resources: {},
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
    imagePullPolicy: tag === 'latest' ? 'Always' : 'IfNotPresent',
    ...fields,
    ...(fields.ports && {
      ports: fields.ports.map((port: Fields) => ({ protocol: 'TCP', ...port })),
    }),
    ...Object.fromEntries(
      ['livenessProbe', 'readinessProbe', 'startupProbe']
        .filter(name => fields[name])
        .map(name => [name, probe(fields[name])]),
    ),
  };
}

function probe(fields: Fields): Fields {
  return {
    timeoutSeconds: 1,
    periodSeconds: 10,
    successThreshold: 1,
    failureThreshold: 3,
    ...fields,
    ...(fields.httpGet && { httpGet: { scheme: 'HTTP', ...fields.httpGet } }),
  };
}
