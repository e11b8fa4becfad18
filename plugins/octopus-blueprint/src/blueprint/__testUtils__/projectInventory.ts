import {
  ChannelSpec,
  ProjectSpec,
  RunbookSpec,
  SuppliedValue,
  VariableSpec,
} from '../model/Blueprint';
import { stepInventory } from './stepInventory';

function valueInventory(value: VariableSpec['value']): string | undefined {
  if (typeof value === 'string') {
    return value;
  }
  return 'ref' in value ? value.name : (value as SuppliedValue).supplied;
}

/** The kind of object whose id is the value; a text that happens to be its name is none. */
function referredKind(value: VariableSpec['value']): string | undefined {
  return typeof value === 'object' && 'ref' in value ? value.ref : undefined;
}

/** A variable in the form of the inventory, which leaves descriptions out. */
export function variableInventory(variable: VariableSpec) {
  const { name, type, value, prompt, environments } = variable;
  return {
    name,
    type,
    sensitive: type === 'Sensitive',
    value: valueInventory(value),
    refersTo: referredKind(value),
    prompt: prompt && {
      label: prompt.label,
      required: prompt.required,
      controlType: prompt.controlType,
    },
    scope: environments && { environments },
  };
}

function channelInventory(channel: ChannelSpec) {
  const { name, isDefault, lifecycle, rules } = channel;
  return {
    name,
    isDefault,
    lifecycle: lifecycle ?? '(the project lifecycle)',
    rules: rules.length ? rules : undefined,
  };
}

function runbookInventory(runbook: RunbookSpec) {
  return {
    name: runbook.name,
    environments: runbook.environments,
    defaultGuidedFailureMode: runbook.defaultGuidedFailureMode,
    multiTenancyMode: runbook.multiTenancyMode,
    retention: runbook.retention,
    allowDeploymentsToNoTargets: runbook.allowDeploymentsToNoTargets,
    steps: runbook.steps.map(stepInventory),
  };
}

/** A project in the form of the inventory; a blueprint has no tenants. */
export function projectInventory(project: ProjectSpec) {
  return {
    name: project.name,
    group: project.projectGroup,
    lifecycle: project.lifecycle,
    libraryVariableSets: project.libraryVariableSets,
    versionTemplate: project.versionTemplate ?? '',
    defaultGuidedFailureMode: project.defaultGuidedFailureMode,
    allowDeploymentsToNoTargets: project.allowDeploymentsToNoTargets,
    tenantedDeploymentParticipation: 'Untenanted',
    channels: project.channels.map(channelInventory),
    variables: project.variables.map(variableInventory),
    deploymentProcess: project.deploymentProcess.map(stepInventory),
    runbooks: project.runbooks.map(runbookInventory),
    triggers: project.triggers.map(({ name, runbook, environments }) => ({
      name,
      runbook,
      environments,
    })),
  };
}
