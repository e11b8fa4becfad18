import { FieldsDifference, ValuesDifference } from './types';
import { flag, record, ref, text, whole } from './shapes';
import { GO, RECORDED } from './sources';

const MACHINES = `${GO}/machines`;

/** The document has endpoints of targets without their settings. */
export const endpointDifferences: (FieldsDifference | ValuesDifference)[] = [
  {
    id: 'endpoint.Kubernetes',
    allows: 'fields',
    definition: 'EndpointResource',
    when: { field: 'CommunicationStyle', values: ['Kubernetes'] },
    fields: {
      Authentication: record({
        AuthenticationType: text,
        AccountId: text,
        AssumedRoleArn: text,
        AssumedRoleSession: text,
        AssumeRole: flag,
        AssumeRoleExternalId: text,
        AssumeRoleSessionDurationSeconds: whole,
        ClusterName: text,
        UseInstanceRole: flag,
        ClientCertificate: text,
        TokenPath: text,
      }),
      ClusterCertificate: text,
      ClusterCertificatePath: text,
      ClusterUrl: text,
      Container: ref('DeploymentActionContainerResource'),
      ContainerOptions: text,
      DefaultWorkerPoolId: text,
      Namespace: text,
      ProxyId: text,
      RunningInContainer: flag,
      SkipTlsVerification: text,
    },
    source: `${MACHINES}/kubernetes_endpoint.go; ${MACHINES}/kubernetes_aws_authentication.go; ${MACHINES}/kubernetes_certificate_authentication.go; ${MACHINES}/kubernetes_pod_authentication.go`,
  },
  {
    id: 'endpoint.KubernetesTentacle',
    allows: 'fields',
    definition: 'EndpointResource',
    when: { field: 'CommunicationStyle', values: ['KubernetesTentacle'] },
    fields: {
      TentacleEndpointConfiguration: record({
        CertificateSignatureAlgorithm: text,
        Thumbprint: text,
        Uri: text,
        CommunicationMode: text,
      }),
      KubernetesAgentDetails: record({
        AgentVersion: text,
        TentacleVersion: text,
        UpgradeStatus: text,
        HelmReleaseName: text,
        KubernetesNamespace: text,
      }),
      UpgradeLocked: flag,
      DefaultNamespace: text,
    },
    source: `${MACHINES}/kubernetes_tentacle_endpoint.go`,
  },
  {
    id: 'endpoint.TentaclePassive',
    allows: 'fields',
    definition: 'EndpointResource',
    when: { field: 'CommunicationStyle', values: ['TentaclePassive'] },
    fields: {
      ProxyId: text,
      Thumbprint: text,
      Uri: text,
      TentacleVersionDetails: record({
        UpgradeLocked: flag,
        Version: text,
        UpgradeSuggested: flag,
        UpgradeRequired: flag,
        UpgradeAvailable: flag,
      }),
      CertificateSignatureAlgorithm: text,
    },
    source: `${RECORDED}/Spaces-1/machines/skip=0/take=30/response.json`,
  },
  {
    id: 'machine policy.Kubernetes agents',
    allows: 'fields',
    definition: 'MachineUpdatePolicy',
    fields: { KubernetesAgentUpdateBehavior: text },
    source: `${GO}/machinepolicies/machine_update_policy.go`,
  },
  {
    id: 'endpoint.newer styles',
    allows: 'values',
    definition: 'CommunicationStyle',
    values: ['KubernetesTentacle', 'AwsEcsCluster'],
    source: `${MACHINES}/endpoint_resource.go`,
  },
];
