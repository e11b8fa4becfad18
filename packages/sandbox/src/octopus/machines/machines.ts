import { Entity, Kind } from '../store/kind';

/** A deployment target. */
export interface Machine extends Entity {
  SpaceId: string;
  Name: string;
  Slug: string;
  IsDisabled: boolean;
  EnvironmentIds: string[];
  Roles: string[];
  TenantedDeploymentParticipation: string;
  TenantIds: string[];
  TenantTags: string[];
  MachinePolicyId: string;
  HealthStatus:
    | 'Healthy'
    | 'Unavailable'
    | 'Unknown'
    | 'HasWarnings'
    | 'Unhealthy';
  StatusSummary: string;
  /** `CommunicationStyle`, and what that style has. */
  Endpoint: { CommunicationStyle: string; [field: string]: unknown };
}

export const machines: Kind<Machine> = {
  idPrefix: 'Machines',
  itemType: 'Machine',
  label: 'Machine',
  path: 'machines',
};
