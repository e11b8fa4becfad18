import type { Blueprint } from '@octopus-backstage/plugin-octopus-blueprint';
import { Configuration } from './Configuration';
import { idOf, label } from './expressions';
import { processResources } from './processResources';
import { SpaceIds } from './SpaceIds';
import { variableResources } from './variableResources';

type ProjectSpec = Blueprint['projects'][0];

/** A project of a blueprint, with everything in it. */
export async function projectResources(
  spec: ProjectSpec,
  ids: SpaceIds,
  configuration: Configuration,
): Promise<void> {
  const { name } = spec;
  const stored = ids.find('projects', name);
  const project_id = idOf('project', name);
  const environments = (names: string[]) =>
    names.map(environment => idOf('environment', environment));

  configuration.add('project', label(name), stored.Id, {
    name,
    description: spec.description ?? '',
    project_group_id: idOf('project_group', spec.projectGroup),
    lifecycle_id: idOf('lifecycle', spec.lifecycle),
    included_library_variable_sets: spec.libraryVariableSets.map(set =>
      idOf('library_variable_set', set),
    ),
    tenanted_deployment_participation: 'Untenanted',
    default_guided_failure_mode: spec.defaultGuidedFailureMode,
    connectivity_policy: [
      {
        allow_deployments_to_no_targets: spec.allowDeploymentsToNoTargets,
        exclude_unhealthy_targets: false,
        skip_machine_behavior: 'None',
        target_roles: [],
      },
    ],
    ...(spec.versionTemplate && {
      versioning_strategy: [{ template: spec.versionTemplate }],
    }),
  });
  await variableResources(
    { type: 'project', name },
    spec.variables,
    ids,
    configuration,
  );
  spec.channels.forEach(channel =>
    configuration.add(
      'channel',
      label(name, channel.name),
      ids.find('channels', channel.name, name).Id,
      {
        project_id,
        name: channel.name,
        description: channel.description ?? '',
        ...(channel.isDefault && { is_default: true }),
        ...(channel.lifecycle && {
          lifecycle_id: idOf('lifecycle', channel.lifecycle),
        }),
        rule: channel.rules.map(rule => ({
          tag: rule.tag,
          ...(rule.versionRange && { version_range: rule.versionRange }),
          action_package: rule.actionPackages.map(item => ({
            deployment_action: item.deploymentAction,
            ...(item.packageReference && {
              package_reference: item.packageReference,
            }),
          })),
        })),
      },
    ),
  );
  if (spec.deploymentProcess.length > 0) {
    await processResources(
      { project: name },
      spec.deploymentProcess,
      ids,
      configuration,
    );
  }
  for (const runbook of spec.runbooks) {
    configuration.add(
      'runbook',
      label(name, runbook.name),
      ids.find('runbooks', runbook.name, name).Id,
      {
        project_id,
        name: runbook.name,
        description: runbook.description ?? '',
        environment_scope: 'Specified',
        environments: environments(runbook.environments),
        multi_tenancy_mode: runbook.multiTenancyMode,
        default_guided_failure_mode: runbook.defaultGuidedFailureMode,
        retention_policy_with_strategy: [
          {
            strategy: 'Count',
            unit: 'Items',
            quantity_to_keep: runbook.retention,
          },
        ],
        ...(runbook.allowDeploymentsToNoTargets !== undefined && {
          connectivity_policy: [
            {
              allow_deployments_to_no_targets:
                runbook.allowDeploymentsToNoTargets,
              exclude_unhealthy_targets: false,
              skip_machine_behavior: 'None',
            },
          ],
        }),
      },
    );
    await processResources(
      { project: name, runbook: runbook.name },
      runbook.steps,
      ids,
      configuration,
    );
  }
}
