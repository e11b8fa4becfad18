/**
 * A tenant, as far as it is used. Source: definition `TenantResource` of the
 * OpenAPI document; `IsDisabled`:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/tenants.md.
 */
export interface TenantResource {
  Id: string;
  Name: string;
  IsDisabled?: boolean;
  /** Ids of environments, by id of the project. */
  ProjectEnvironments: Record<string, string[]>;
}

/** Source: definition `DeploymentTemplateResource` of the OpenAPI document. */
export interface DeploymentTemplateResource {
  TenantPromotions: { Id: string; PromoteTo: { Id: string }[] }[];
}
