import { TaskStep } from '../serverTask';
import { LogLine, spreadLines } from './logLine';

/** Names that a step's log shows. */
export interface LogNames {
  namespace: string;
  service: string;
  environment: string;
}

const POD = '6c9d7b5f88-x2lqv';

const OUTPUTS: Record<string, (names: LogNames) => string[]> = {
  'Get Pods': ({ service }) => [
    'NAME                        READY   STATUS    RESTARTS   AGE',
    `${service}-${POD}   1/1     Running   0          3h12m`,
  ],
  'Get Deployment': ({ service }) => [
    'NAME       READY   UP-TO-DATE   AVAILABLE   AGE',
    `${service}   1/1     1            1           3h12m`,
  ],
  'Get Service': ({ service }) => [
    'NAME       TYPE        CLUSTER-IP      PORT(S)   AGE',
    `${service}   ClusterIP   10.100.41.207   80/TCP    3h12m`,
  ],
  'Get Ingress': ({ service, namespace }) => [
    'NAME       CLASS   HOSTS   ADDRESS                           PORTS   AGE',
    `${service}   nginx   *       ${namespace}.elb.example.com   80      3h12m`,
  ],
  'Get Nodes': () => [
    'NAME                                   STATUS   ROLES    AGE   VERSION',
    'fargate-ip-192-168-112-4.example.com   Ready    <none>   3h    v1.34.2-eks',
  ],
  'Get Pod Logs': ({ service }) => [
    `[${service}] Listening on: http://0.0.0.0`,
    `[${service}] GET /health 200 2ms`,
  ],
  'Describe Pods': ({ service, namespace }) => [
    `Name:         ${service}-${POD}`,
    `Namespace:    ${namespace}`,
    'Status:       Running',
  ],
  'Scale Pods to Zero': ({ service }) => [`deployment.apps/${service} scaled`],
  'Scale Pods to One': ({ service }) => [`deployment.apps/${service} scaled`],
  'Smoke Test': ({ namespace }) => [
    `Requesting http://${namespace}.elb.example.com/${namespace}`,
    'HTTP/1.1 200 OK',
    'The service answers.',
  ],
};

function deployLog(step: TaskStep, names: LogNames): LogLine[] {
  const image = Object.values(step.packages)[0];
  return [
    ...spreadLines(
      [
        `namespace/${names.namespace} unchanged`,
        `deployment.apps/${names.service} configured`,
        `service/${names.service} unchanged`,
        `ingress.networking.k8s.io/${names.service} unchanged`,
        `Waiting for deployment "${names.service}" to be available`,
        `Deployed ${image?.id}:${image?.version} to ${names.namespace}`,
      ],
      'Info',
    ),
  ];
}

/** What a step with kubectl writes, by what it does. */
export function kubernetesLog(step: TaskStep, names: LogNames): LogLine[] {
  const login: LogLine = {
    after: 0.02,
    category: 'Verbose',
    text: `Creating a Kubernetes context for namespace ${names.namespace}`,
  };
  return step.actionType === 'Octopus.KubernetesDeployContainers'
    ? [login, ...deployLog(step, names)]
    : [login, ...spreadLines(OUTPUTS[step.name]?.(names) ?? ['Done.'])];
}
