/**
 * Answers of Octopus about ephemeral environments, as far as they are used.
 * Source: octopus-api.md §3 and §9;
 * OctopusDeploy/docs:src/pages/docs/api/_generated/ephemeral-environments.md.
 */
export interface EnvironmentV2Resource {
  Id: string;
  Name: string;
  Type: 'Static' | 'Parent' | 'Ephemeral';
  ParentEnvironmentId?: string | null;
}

/** What a run of a provisioning or deprovisioning runbook is answered as. */
export interface StartedRun {
  RunbookRunId: string;
  TaskId: string;
}
