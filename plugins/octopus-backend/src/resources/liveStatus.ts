/**
 * Octopus's responses about live objects, reduced to the fields in use. Source:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/observability.md; what a
 * resource has: `KubernetesLiveStatusResource` of
 * OctopusDeploy/cli:pkg/cmd/kubernetes/livestatus.
 */
export interface LiveStatusResource {
  MachineStatuses: { MachineId: string; Resources: LiveObjectResource[] }[];
  Summary: { Status: string; LastUpdated?: string | null };
}

export interface LiveObjectResource {
  Kind: string;
  Name: string;
  Namespace?: string | null;
  HealthStatus: string;
  HealthStatusMessage?: string | null;
  Children?: LiveObjectResource[] | null;
}
