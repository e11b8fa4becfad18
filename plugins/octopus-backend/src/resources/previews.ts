import { TenantedDeploymentMode } from './projects';

/**
 * What a deployment or a run would prompt for and do. Source:
 * definitions `DeploymentPreviewResource`, `RunbookRunPreviewResource` and
 * `Form` of the OpenAPI document; the control's fields:
 * OctopusDeploy/OctopusClients:Forms/VariableValue.cs and
 * OctopusDeploy/go-octopusdeploy:pkg/deployments/deployment_preview.go.
 */
export interface PreviewResource {
  Form: FormResource | null;
  StepsToExecute: {
    ActionName: string;
    MachineNames: string[] | null;
    IsDisabled?: boolean;
  }[];
}

export interface FormResource {
  Elements: FormElementResource[];
  /** Defaults, by the `Name` of the element. */
  Values: Record<string, string | null>;
}

export interface FormElementResource {
  /** Opaque; `FormValues` is keyed by it (octopus-api.md §3.6). */
  Name: string;
  IsValueRequired: boolean;
  Control: {
    /** Name of the variable. */
    Name: string;
    Label?: string | null;
    Description?: string | null;
    Required?: boolean;
    IsSecure?: boolean;
    DisplaySettings?: Record<string, string> | null;
  };
}

/** Source: definition `RunbookResource` of the OpenAPI document. */
export interface RunbookResource {
  Id: string;
  Name: string;
  Slug?: string;
  Description: string | null;
  ProjectId: string;
  PublishedRunbookSnapshotId: string | null;
  EnvironmentScope: 'All' | 'Specified' | 'FromProjectLifecycles';
  Environments: string[] | null;
  MultiTenancyMode?: TenantedDeploymentMode;
}
