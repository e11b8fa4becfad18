import { SimulatedStep } from '@octopus-backstage/emulator-octopus';
import { POD, StepNames, stepNames } from './stepNames';

const YELLOW = '\u001b[33m';
const PLAIN = '\u001b[0m';

type Log = (names: StepNames) => string[];

const byName: Record<string, Log> = {
  'Generate Variables': () => ['Setting the namespace for this deployment'],
  'Security Scan': () => [
    'Scanning the bill of materials of the image',
    `${YELLOW}Total: 3 (UNKNOWN: 0, LOW: 2, MEDIUM: 1, HIGH: 0, CRITICAL: 0)${PLAIN}`,
    'No critical vulnerability was found.',
  ],
  Feedback: () => ['Thank you for trying the reference architecture.'],
  'Create EKS Cluster': () => [
    'eksctl version 0.221.0',
    'building cluster stack',
    'deploying stack "eksctl-octopus-cluster"',
    'EKS cluster "octopus" is ready',
  ],
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
    'fargate-ip-192-168-112-4.example.com   Ready    <none>   3h    v1.35.2-eks',
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

/** What the scripts of the reference architecture would write. */
export function stepLog(step: SimulatedStep): string[] | undefined {
  return byName[step.name]?.(stepNames(step));
}
