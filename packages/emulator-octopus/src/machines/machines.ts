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
  /** What the last check found. */
  HealthStatus:
    | 'Healthy'
    | 'Unavailable'
    | 'Unknown'
    | 'HasWarnings'
    | 'Unhealthy';
  SkipInitialHealthCheck: boolean;
  /** When the first check will be done, in milliseconds since 1970; null for none. */
  checkedAt: number | null;
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
