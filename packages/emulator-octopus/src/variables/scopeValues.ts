import { channels } from '../channels/channels';
import { SandboxContext } from '../context';
import { environments } from '../environments/environments';
import { parentEnvironments } from '../environments/ephemeral/parentEnvironments';
import { processOf } from '../git/contentOf';
import { machines } from '../machines/machines';
import { projects } from '../projects/projects';
import { runbooks } from '../runbooks/runbooks';
import { Entity } from '../store/kind';
import { VariableSet } from './variableSets';

/**
 * What the variables of a set can be scoped to: the space's environments and
 * targets, and for a project its own channels, steps and processes.
 * Shape: definition `VariableScopeValues` of the OpenAPI document, newer fields from
 * OctopusDeploy/docs:src/pages/docs/api/_generated/variables.md.
 */
export function scopeValues(ctx: SandboxContext, set: VariableSet): object {
  const project = ctx.store.of(projects).get(set.OwnerId);
  const targets = ctx.store.of(machines).inSpace(set.SpaceId);
  const process = project && processOf(ctx, project);
  const ownRunbooks = ctx.store
    .of(runbooks)
    .inSpace(set.SpaceId)
    .filter(runbook => runbook.ProjectId === project?.Id);
  return {
    Environments: [
      ...ctx.store.of(environments).inSpace(set.SpaceId),
      ...ctx.store.of(parentEnvironments).inSpace(set.SpaceId),
    ].map(named),
    Machines: targets.map(named),
    Roles: [...new Set(targets.flatMap(target => target.Roles))].map(role => ({
      Id: role,
      Name: role,
    })),
    Channels: ctx.store
      .of(channels)
      .inSpace(set.SpaceId)
      .filter(channel => channel.ProjectId === project?.Id)
      .map(named),
    Actions: (process?.Steps ?? []).flatMap(step => step.Actions).map(named),
    Processes: [
      ...(project
        ? [{ ...named(project), ProcessType: 'Deployment' as const }]
        : []),
      ...ownRunbooks.map(runbook => ({
        ...named(runbook),
        ProcessType: 'Runbook' as const,
      })),
    ],
    TenantTags: [],
    // What process and project templates have, which are not here.
    EnvironmentParameters: [],
    ProcessTemplateSteps: [],
    TargetTagParameters: [],
    TenantTagParameters: [],
  };
}

function named({ Id, Name }: Pick<Entity, 'Id' | 'Name'>) {
  return { Id, Name: Name ?? Id };
}
