/**
 * Responses of Octopus about deployments and runs, as far as they are used.
 * Source: definitions `DeploymentResource`, `RunbookResource`,
 * `RunbookRunResource`, `DeploymentPreviewResource`, `DeploymentTemplateStep`
 * and `Form` of the OpenAPI document; the fields of a control:
 * OctopusDeploy/go-octopusdeploy:pkg/deployments/deployment_preview.go.
 */
export interface DeploymentResource extends Started {
  ReleaseId: string;
}

export interface RunbookRunResource extends Started {
  RunbookId: string;
}

/** What deployments and runs have in common. */
export interface Started {
  Id: string;
  ProjectId: string;
  EnvironmentId: string;
  TenantId?: string | null;
  TaskId: string;
  Created: string;
  Comments: string | null;
  /** The values of prompted variables; null when there was no prompt. */
  ManifestVariableSetId: string | null;
}

/**
 * A run of a provisioning or deprovisioning runbook. Source:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/ephemeral-environments.md.
 */
export interface StartedRun {
  RunbookRunId: string;
  TaskId: string;
}

export interface RunbookResource {
  Id: string;
  Name: string;
  ProjectId: string;
  PublishedRunbookSnapshotId: string | null;
  MultiTenancyMode?: 'Untenanted' | 'TenantedOrUntenanted' | 'Tenanted';
}

export interface PreviewResource {
  Form: FormResource | null;
  StepsToExecute: {
    ActionId: string;
    ActionName: string;
    Roles: string[] | null;
    IsDisabled?: boolean;
    CanBeSkipped: boolean;
    HasNoApplicableMachines: boolean;
  }[];
}

export interface FormResource {
  Elements: {
    /** Opaque; `FormValues` is keyed by it (octopus-api.md §3.6). */
    Name: string;
    IsValueRequired: boolean;
    /** Its name is the name of the variable. */
    Control: { Name: string; Label?: string | null };
  }[];
  /** Defaults, by the `Name` of the element. */
  Values: Record<string, string | null>;
}
