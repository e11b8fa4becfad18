/** A Kubernetes target whose cluster Octopus reaches with an AWS account. Source: octopus-api.md §3.4. */
export interface Target {
  Id: string;
  Name: string;
  EnvironmentIds: string[];
  Roles: string[];
  TenantedDeploymentParticipation?: string;
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

/** Octopus takes a name once, whatever its case. */
export function hasName({ Name }: Target, name: string): boolean {
  return Name.toLocaleLowerCase('en-US') === name.toLocaleLowerCase('en-US');
}

/** Whether a target is for a cluster of that name, and of that address when one is given. */
export function isTargetOf(
  target: Target,
  cluster: string,
  endpoint?: string,
): boolean {
  const { Authentication, ClusterUrl = '' } = target.Endpoint;
  return (
    Authentication?.AuthenticationType === 'KubernetesAws' &&
    Authentication.ClusterName === cluster &&
    (endpoint === undefined ||
      ClusterUrl.toLowerCase() === endpoint.toLowerCase())
  );
}
