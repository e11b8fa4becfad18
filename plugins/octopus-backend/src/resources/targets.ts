/**
 * A deployment target, reduced to the fields in use. Source: octopus-api.md §3.4.
 * `Endpoint` is another one for targets that are no clusters.
 */
export interface TargetResource {
  Name: string;
  Endpoint: {
    ClusterUrl?: string | null;
    Authentication?: {
      AuthenticationType?: string;
      ClusterName?: string | null;
    } | null;
  };
}
