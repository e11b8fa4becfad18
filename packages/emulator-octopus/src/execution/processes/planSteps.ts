import { SandboxContext } from '../../context';
import { Machine, machines } from '../../machines/machines';
import { Action, Process, Step } from '../../processes/processes';
import { matchesTags } from '../../tenants/tenantTags';
import { Tenant } from '../../tenants/tenants';

/** An action of a process with where it would run. */
export interface PlannedAction {
  number: string;
  step: Step;
  action: Action;
  roles: string[];
  /** Targets in the environment with one of the roles. */
  machines: Machine[];
}

/** What decides which actions run, and where. */
export interface PlanContext {
  environmentId: string;
  /** Of an ephemeral environment, which has the targets of its parent. */
  parentEnvironmentId?: string;
  channelId?: string;
  tenant?: Tenant;
  includeDisabled?: boolean;
  specificMachineIds?: string[];
  excludedMachineIds?: string[];
}

function rolesOf(step: Step): string[] {
  return String(step.Properties['Octopus.Action.TargetRoles'] ?? '')
    .split(',')
    .map(role => role.trim())
    .filter(Boolean);
}

function applies(action: Action, context: PlanContext): boolean {
  const { environmentId, channelId } = context;
  return (
    (context.includeDisabled || !action.IsDisabled) &&
    (action.Environments.length === 0 ||
      action.Environments.includes(environmentId)) &&
    !action.ExcludedEnvironments.includes(environmentId) &&
    (action.Channels.length === 0 ||
      channelId === undefined ||
      action.Channels.includes(channelId))
  );
}

/** Source: OctopusDeploy/docs:src/pages/docs/tenants/tenant-infrastructure.md. */
function takesPart(machine: Machine, tenant: Tenant | undefined): boolean {
  if (!tenant) return machine.TenantedDeploymentParticipation !== 'Tenanted';
  return (
    machine.TenantedDeploymentParticipation !== 'Untenanted' &&
    (machine.TenantIds.includes(tenant.Id) ||
      (machine.TenantTags.length > 0 &&
        matchesTags(tenant, machine.TenantTags)))
  );
}

function isTarget(machine: Machine, context: PlanContext): boolean {
  return (
    [context.environmentId, context.parentEnvironmentId].some(
      id => !!id && machine.EnvironmentIds.includes(id),
    ) &&
    !machine.IsDisabled &&
    takesPart(machine, context.tenant) &&
    !context.excludedMachineIds?.includes(machine.Id) &&
    (!context.specificMachineIds?.length ||
      context.specificMachineIds.includes(machine.Id))
  );
}

/** The actions of a process that apply to an environment and channel, in order. */
export function planSteps(
  ctx: SandboxContext,
  process: Process,
  context: PlanContext,
): PlannedAction[] {
  const targets = ctx.store
    .of(machines)
    .inSpace(process.SpaceId)
    .filter(machine => isTarget(machine, context));
  return process.Steps.flatMap((step, index) =>
    step.Actions.filter(action => applies(action, context)).map(action => {
      const roles = rolesOf(step);
      return {
        number:
          step.Actions.length > 1
            ? `${index + 1}.${step.Actions.indexOf(action) + 1}`
            : `${index + 1}`,
        step,
        action,
        roles,
        machines: targets.filter(machine =>
          machine.Roles.some(role => roles.includes(role)),
        ),
      };
    }),
  );
}
