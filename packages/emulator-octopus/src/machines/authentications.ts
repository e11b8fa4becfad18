import { Fields } from '../http/bind';

const account: Fields = { AuthenticationType: 'text', AccountId: 'text' };

/**
 * How a Kubernetes target signs in to its cluster, by `AuthenticationType`.
 * Source: OctopusDeploy/go-octopusdeploy:pkg/machines/kubernetes_endpoint.go
 * and the files of each type beside it.
 */
export const authentications: Record<string, Fields> = {
  None: { AuthenticationType: 'text' },
  KubernetesStandard: account,
  KubernetesAws: {
    ...account,
    ClusterName: 'text',
    UseInstanceRole: 'boolean',
    AssumeRole: 'boolean',
    AssumedRoleArn: 'text',
    AssumedRoleSession: 'text',
    AssumeRoleSessionDurationSeconds: 'integer',
    AssumeRoleExternalId: 'text',
  },
  KubernetesCertificate: {
    AuthenticationType: 'text',
    ClientCertificate: 'text',
  },
  KubernetesPodService: { AuthenticationType: 'text', TokenPath: 'text' },
};
