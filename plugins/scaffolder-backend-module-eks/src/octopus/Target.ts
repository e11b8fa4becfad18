/** A Kubernetes target whose cluster Octopus reaches with an AWS account. Source: octopus-api.md §3.4. */
export interface Target {
  Id: string;
  Name: string;
  EnvironmentIds: string[];
  Roles: string[];
  Endpoint: {
    CommunicationStyle: string;
    ClusterUrl?: string;
    ClusterCertificate?: string;
    Namespace?: string;
    /** Text on the wire, not a boolean. */
    SkipTlsVerification?: string;
    DefaultWorkerPoolId?: string;
    Authentication?: {
      AuthenticationType?: string;
      AccountId?: string;
      ClusterName?: string;
      UseInstanceRole?: boolean;
      AssumeRole?: boolean;
    };
  };
}

/** Whether a target is for the cluster of that name in that region; clusters of one name in two regions differ by their address. */
export function isTargetOf(
  target: Target,
  cluster: string,
  endpointOrRegion: string,
): boolean {
  const { Authentication, ClusterUrl = '' } = target.Endpoint;
  return (
    Authentication?.AuthenticationType === 'KubernetesAws' &&
    Authentication.ClusterName === cluster &&
    ClusterUrl.toLowerCase().includes(endpointOrRegion.toLowerCase())
  );
}
