import { Tenant } from '../tenants/tenants';
import { PlannedAction } from './processes/planSteps';

/** What deployments and runbook runs keep alike of how they were started. */
export interface Start {
  /** Milliseconds since 1970. */
  created: number;
  TenantId: string | null;
  DeployedBy: string;
  DeployedById: string | null;
  Comments: string | null;
  ForcePackageDownload: boolean;
  /** Ids of actions. */
  SkipActions: string[];
  SpecificMachineIds: string[];
  ExcludedMachineIds: string[];
  DeployedToMachineIds: string[];
  /** Milliseconds since 1970; set for what is scheduled. */
  queueTime: number | null;
  queueTimeExpiry: number | null;
}

/** The record of a start, with what was not asked for left at its default. */
export function createStart(
  input: {
    user: { name: string; id: string | null };
    at: number;
    tenant?: Tenant;
    options?: Partial<Start>;
  },
  planned: PlannedAction[],
): Start {
  const { user, at, options = {} } = input;
  return {
    created: at,
    TenantId: input.tenant?.Id ?? null,
    DeployedBy: user.name,
    DeployedById: user.id || null,
    Comments: options.Comments ?? null,
    ForcePackageDownload: options.ForcePackageDownload ?? false,
    SkipActions: options.SkipActions ?? [],
    SpecificMachineIds: options.SpecificMachineIds ?? [],
    ExcludedMachineIds: options.ExcludedMachineIds ?? [],
    DeployedToMachineIds: [
      ...new Set(planned.flatMap(({ machines }) => machines.map(m => m.Id))),
    ],
    queueTime: options.queueTime ?? null,
    queueTimeExpiry: options.queueTimeExpiry ?? null,
  };
}
