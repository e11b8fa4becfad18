import { keyValue } from './keyValue';

const noProbe = {
  type: '',
  initialDelaySeconds: '',
  periodSeconds: '',
  timeoutSeconds: '',
  successThreshold: '',
  failureThreshold: '',
  exec: { command: [] },
  httpGet: { host: '', httpHeaders: [], path: '', port: '', scheme: '' },
  tcpSocket: { host: '', port: '' },
};

const noResources = {
  amdGpu: '',
  cpu: '',
  ephemeralStorage: '',
  memory: '',
  nvidiaGpu: '',
  storage: '',
};

/**
 * A container of a `KubernetesDeployContainers` step; its image is the package
 * reference of the same name. It listens on the port of the project's variable
 * and runs as an ordinary user without capabilities, and cannot gain privileges.
 * A seccomp profile cannot be set: neither this nor the pod's properties have a
 * field for it, so `restricted` namespaces refuse the pods.
 *
 * Source of the shape: a process exported from a server, in
 * OctopusDeploy/docs:src/pages/docs/platform-engineering/managing-project-resources.md.
 */
export function container(
  name: string,
  environmentVariables: Record<string, string>,
) {
  return {
    Name: name,
    Ports: [keyValue('web', '#{Kubernetes.Deployment.Port}', 'TCP')],
    EnvironmentVariables: Object.entries(environmentVariables).map(
      ([key, value]) => keyValue(key, value),
    ),
    SecretEnvironmentVariables: [],
    SecretEnvFromSource: [],
    ConfigMapEnvironmentVariables: [],
    ConfigMapEnvFromSource: [],
    FieldRefEnvironmentVariables: [],
    VolumeMounts: [],
    Command: [],
    Args: [],
    Resources: { limits: noResources, requests: noResources },
    LivenessProbe: noProbe,
    ReadinessProbe: noProbe,
    StartupProbe: noProbe,
    Lifecycle: { PostStart: null, PreStop: null },
    SecurityContext: {
      allowPrivilegeEscalation: 'False',
      capabilities: { add: [], drop: ['ALL'] },
      privileged: '',
      readOnlyRootFilesystem: '',
      runAsGroup: '',
      runAsNonRoot: 'True',
      runAsUser: '',
      seLinuxOptions: { level: '', role: '', type: '', user: '' },
    },
    TerminationMessagePath: '',
    TerminationMessagePolicy: '',
    CreateFeedSecrets: 'False',
  };
}
