import {
  ChannelRuleResource,
  ProjectStorageResource,
} from '@octopus-backstage/plugin-octopus-node';

/**
 * Octopus's responses about projects, reduced to the fields in use. Source:
 * definitions `ProjectResource`, `ChannelResource`, `LifecycleResource` and
 * `PhaseResource` of the OpenAPI document; `Type` of a channel: octopus-api.md
 * §3.
 */
export interface ProjectResource extends ProjectStorageResource {
  SpaceId: string;
  Slug: string;
  Description: string | null;
  IsDisabled: boolean;
  LifecycleId: string;
  TenantedDeploymentMode?: TenantedDeploymentMode;
}

export type TenantedDeploymentMode =
  | 'Untenanted'
  | 'TenantedOrUntenanted'
  | 'Tenanted';

/** Source: definition `TenantResource` of the OpenAPI document. */
export interface TenantResource {
  Id: string;
  Name: string;
  /** Not on servers of 2021. */
  IsDisabled?: boolean;
  TenantTags: string[];
  /** Ids of environments by id of the project. */
  ProjectEnvironments: Record<string, string[]>;
}

export interface ChannelResource {
  Id: string;
  Name: string;
  Description: string | null;
  IsDefault: boolean;
  /** Null: the project's. */
  LifecycleId: string | null;
  /** Servers since 2025.4. */
  Type?: 'Lifecycle' | 'EphemeralEnvironment';
  Rules: ChannelRuleResource[];
}

export interface LifecycleResource {
  Id: string;
  Name: string;
  Phases: PhaseResource[];
}

interface PhaseResource {
  Name: string;
  OptionalDeploymentTargets: string[];
  AutomaticDeploymentTargets: string[];
  IsOptionalPhase: boolean;
}

export interface EnvironmentResource {
  Id: string;
  Name: string;
}

/** A page of a collection (octopus-api.md §2). */
export interface PageResource<T> {
  Items: T[];
  TotalResults: number;
}
