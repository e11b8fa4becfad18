import { mutations } from './mutations';

const deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: {
    replicas: 1,
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: {
        containers: [
          {
            name: 'web',
            image: 'web:1',
            ports: [{ name: 'http', containerPort: 80 }],
            env: [{ name: 'COLOUR', value: 'blue' }],
            resources: { requests: { cpu: '100m', memory: '128Mi' } },
            readinessProbe: { httpGet: { path: '/', port: 'http' } },
          },
        ],
      },
    },
  },
};
const pod = 'spec.template.spec';
const container = `${pod}.containers.0`;
const mounted = (mounts: object[], volumes: object[]) => ({
  containers: [{ name: 'web', image: 'web', volumeMounts: mounts }],
  volumes,
});
const scratch = { name: 'scratch', emptyDir: {} };

export const deployments = mutations(
  '/apis/apps/v1/namespaces/{namespace}/deployments',
  deployment,
  [
    ['no containers', `${pod}.containers`, undefined],
    ['an empty list of containers', `${pod}.containers`, []],
    ['no template', 'spec.template', undefined],
    ['a container without a name', `${container}.name`, undefined],
    ['a container in upper case', `${container}.name`, 'Web'],
    ['a container of 64 letters', `${container}.name`, 'a'.repeat(64)],
    [
      'two containers of one name',
      `${pod}.containers.1`,
      { name: 'web', image: 'web' },
    ],
    ['no image', `${container}.image`, undefined],
    ['an image with blanks around it', `${container}.image`, ' web '],
    [
      'a pull policy that there is not',
      `${container}.imagePullPolicy`,
      'Often',
    ],
    ['container port 0', `${container}.ports.0.containerPort`, 0],
    ['container port 70000', `${container}.ports.0.containerPort`, 70_000],
    ['a port without a number', `${container}.ports`, [{ name: 'http' }]],
    ['a port name in upper case', `${container}.ports.0.name`, 'HTTP'],
    ['a port name of digits', `${container}.ports.0.name`, '80'],
    [
      'a port name of 16 letters',
      `${container}.ports.0.name`,
      'abcdefghijklmnop',
    ],
    ['a protocol that there is not', `${container}.ports.0.protocol`, 'HTTP'],
    [
      'two ports of one name',
      `${container}.ports.1`,
      { name: 'http', containerPort: 81 },
    ],
    ['a variable without a name', `${container}.env.0.name`, undefined],
    ['a variable with an equals sign', `${container}.env.0.name`, 'A=B'],
    ['a variable with a blank', `${container}.env.0.name`, 'A B'],
    ['a variable that is a number', `${container}.env.0.value`, 7],
    [
      'a variable with two values',
      `${container}.env.0.valueFrom`,
      { fieldRef: { fieldPath: 'metadata.name' } },
    ],
    [
      'a variable from a field that there is not',
      `${container}.env`,
      [
        {
          name: 'A',
          valueFrom: { fieldRef: { fieldPath: 'metadata.colour' } },
        },
      ],
    ],
    [
      'a variable from nothing',
      `${container}.env`,
      [{ name: 'A', valueFrom: {} }],
    ],
    [
      'a variable from a key without a name',
      `${container}.env`,
      [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'settings' } } }],
    ],
    ['variables from nothing', `${container}.envFrom`, [{ prefix: 'A_' }]],
    ['memory in MiB', `${container}.resources.requests.memory`, '128MiB'],
    ['a negative amount', `${container}.resources.requests.cpu`, '-1'],
    [
      'a limit below the request',
      `${container}.resources.limits`,
      { memory: '64Mi' },
    ],
    [
      'a resource that there is not',
      `${container}.resources.requests.gpu`,
      '1',
    ],
    [
      'half of a megabyte in parts',
      `${container}.resources.requests.memory`,
      '100m',
    ],
    [
      'a probe without a check',
      `${container}.readinessProbe`,
      { periodSeconds: 1 },
    ],
    [
      'a probe with two checks',
      `${container}.readinessProbe.tcpSocket`,
      { port: 80 },
    ],
    ['a negative period', `${container}.readinessProbe.periodSeconds`, -1],
    ['a probe of port 0', `${container}.readinessProbe.httpGet.port`, 0],
    [
      'a probe without a port',
      `${container}.readinessProbe.httpGet.port`,
      undefined,
    ],
    [
      'a probe with a scheme that there is not',
      `${container}.readinessProbe.httpGet.scheme`,
      'http',
    ],
    [
      'a liveness probe that has to succeed twice',
      `${container}.livenessProbe`,
      { tcpSocket: { port: 80 }, successThreshold: 2 },
    ],
    ['an empty preStop', `${container}.lifecycle`, { preStop: {} }],
    [
      'a preStop that sleeps',
      `${container}.lifecycle`,
      { preStop: { sleep: { seconds: 5 } } },
    ],
    [
      'a preStop that sleeps too long',
      `${container}.lifecycle`,
      { preStop: { sleep: { seconds: 60 } } },
    ],
    [
      'a mount of a volume that there is not',
      pod,
      mounted([{ name: 'x', mountPath: '/x' }], []),
    ],
    ['a mount without a path', pod, mounted([{ name: 'scratch' }], [scratch])],
    [
      'two mounts at one path',
      pod,
      mounted(
        [
          { name: 'scratch', mountPath: '/x' },
          { name: 'scratch', mountPath: '/x' },
        ],
        [scratch],
      ),
    ],
    ['two volumes of one name', pod, mounted([], [scratch, scratch])],
    [
      'a volume of two kinds',
      pod,
      mounted([], [{ ...scratch, configMap: { name: 'settings' } }]),
    ],
    ['a volume without a kind', pod, mounted([], [{ name: 'scratch' }])],
    ['a volume in upper case', pod, mounted([], [{ ...scratch, name: 'S' }])],
    ['a negative user', `${pod}.securityContext`, { runAsUser: -1 }],
    [
      'a seccomp profile that there is not',
      `${pod}.securityContext`,
      { seccompProfile: { type: 'Default' } },
    ],
    [
      'everything that restricted pods need',
      `${container}.securityContext`,
      {
        allowPrivilegeEscalation: false,
        runAsNonRoot: true,
        capabilities: { drop: ['ALL'] },
        seccompProfile: { type: 'RuntimeDefault' },
      },
    ],
    [
      'a privileged container that may not escalate',
      `${container}.securityContext`,
      { privileged: true, allowPrivilegeEscalation: false },
    ],
    ['a restart policy of jobs', `${pod}.restartPolicy`, 'Never'],
    ['a restart policy that there is not', `${pod}.restartPolicy`, 'Sometimes'],
    ['a DNS policy that there is not', `${pod}.dnsPolicy`, 'Google'],
    ['a negative grace period', `${pod}.terminationGracePeriodSeconds`, -1],
    ['a deadline of zero seconds', `${pod}.activeDeadlineSeconds`, 0],
    ['an account in upper case', `${pod}.serviceAccountName`, 'Web'],
    ['a host name with a dot', `${pod}.hostname`, 'a.b'],
    ['a node selector that is no label', `${pod}.nodeSelector`, { a: 'b c' }],
    [
      'a toleration with an operator that there is not',
      `${pod}.tolerations`,
      [{ key: 'a', operator: 'Like' }],
    ],
    ['a pull secret without a name', `${pod}.imagePullSecrets`, [{}]],
    ['-1 replicas', 'spec.replicas', -1],
    ['replicas that are a text', 'spec.replicas', 'one'],
    ['half a replica', 'spec.replicas', 0.5],
    ['no selector', 'spec.selector', undefined],
    ['an empty selector', 'spec.selector', {}],
    ['a selector for others', 'spec.selector.matchLabels.app', 'other'],
    ['a selector that is no label', 'spec.selector.matchLabels.app', 'a b'],
    [
      'a selector with an operator that there is not',
      'spec.selector',
      { matchExpressions: [{ key: 'app', operator: 'Like', values: ['web'] }] },
    ],
    [
      'a selector with an expression',
      'spec.selector',
      { matchExpressions: [{ key: 'app', operator: 'In', values: ['web'] }] },
    ],
    ['a strategy that there is not', 'spec.strategy', { type: 'Slowly' }],
    [
      'a strategy with the settings of another',
      'spec.strategy',
      { type: 'Recreate', rollingUpdate: { maxSurge: 1 } },
    ],
    [
      'a strategy that cannot move',
      'spec.strategy',
      { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } },
    ],
    [
      'a share that is no number',
      'spec.strategy',
      { rollingUpdate: { maxSurge: 'half' } },
    ],
    ['a negative history', 'spec.revisionHistoryLimit', -1],
    [
      'a deadline that is shorter than being ready',
      'spec.minReadySeconds',
      600,
    ],
    [
      'a label of the template with a blank',
      'spec.template.metadata.labels.b',
      'a b',
    ],
    ['a name with a slash', 'metadata.name', 'a/b'],
    ['a name of 254 letters', 'metadata.name', 'a'.repeat(254)],
    ['a name with a dot', 'metadata.name', 'web.site'],
    ['a field that there is not', `${container}.colour`, 'blue'],
  ],
);
