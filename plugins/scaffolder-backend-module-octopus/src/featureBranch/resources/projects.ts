import {
  ChannelRuleResource,
  ProjectStorageResource,
} from '@octopus-backstage/plugin-octopus-node';

/**
 * Responses of Octopus about projects and what surrounds them, as far as they
 * are used. Source: definitions `ProjectResource`, `ChannelResource`,
 * `LifecycleResource`, `PhaseResource`, `DeploymentProcessResource` and
 * `DeploymentActionResource` of the OpenAPI document; `Slug`, the ephemeral
 * fields of channels and the runbooks of projects: octopus-api.md §3 and §9.
 */
export interface ProjectResource extends ProjectStorageResource {
  /** Not on servers of 2021. */
  Slug?: string;
  LifecycleId: string;
  DeploymentProcessId: string;
  /** Runs before the first deployment to an ephemeral environment. */
  ProvisioningRunbookId?: string | null;
  TenantedDeploymentMode?: 'Untenanted' | 'TenantedOrUntenanted' | 'Tenanted';
}

export interface EnvironmentResource {
  Id: string;
  Name: string;
}

export interface ChannelResource {
  Id: string;
  Name: string;
  /** Null: that of the project. */
  LifecycleId: string | null;
  Type?: 'Lifecycle' | 'EphemeralEnvironment';
  ParentEnvironmentId?: string | null;
  AutomaticEphemeralEnvironmentDeployments?: boolean;
  Rules: ChannelRuleResource[];
}

export interface LifecycleResource {
  Id: string;
  Name: string;
  Phases: {
    Name: string;
    IsOptionalPhase: boolean;
    OptionalDeploymentTargets: string[];
    AutomaticDeploymentTargets: string[];
  }[];
}

export interface ProcessResource {
  Id: string;
  Steps: {
    Actions: {
      Name: string;
      ActionType: string;
      IsDisabled?: boolean;
      Properties: Record<string, unknown>;
    }[];
  }[];
}

/** A deployment target; only Kubernetes ones have a namespace (octopus-api.md §3.4). */
export interface TargetResource {
  Name: string;
  Endpoint: { Namespace?: string | null };
}

/**
 * An environment of any type. Source: octopus-api.md §3 and §9;
 * OctopusDeploy/docs:src/pages/docs/api/_generated/ephemeral-environments.md.
 */
export interface EnvironmentV2Resource {
  Id: string;
  Name: string;
  Type: 'Static' | 'Parent' | 'Ephemeral';
  ParentEnvironmentId?: string | null;
}
