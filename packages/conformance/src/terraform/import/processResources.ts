import type { StepSpec } from '@octopus-backstage/plugin-octopus-blueprint';
import { Body, Configuration } from './Configuration';
import { feedTypes } from './feedTypes';
import { idOf, label, literal } from './expressions';
import { SpaceIds } from './SpaceIds';

type PackageSpec = NonNullable<StepSpec['packages']>[0];

/** The process of a project or a runbook, its steps and their order. */
export async function processResources(
  owner: { project: string; runbook?: string },
  steps: StepSpec[],
  ids: SpaceIds,
  configuration: Configuration,
): Promise<void> {
  const names = [owner.project, ...(owner.runbook ? [owner.runbook] : [])];
  const processId = owner.runbook
    ? ids.find('runbooks', owner.runbook, owner.project).RunbookProcessId
    : ids.find('projects', owner.project).DeploymentProcessId;
  const path = owner.runbook ? 'runbookProcesses' : 'deploymentprocesses';
  const stored = await ids.get(`${path}/${processId}`);
  const process = idOf('process', ...names);

  configuration.add('process', label(...names), processId, {
    project_id: idOf('project', owner.project),
    ...(owner.runbook && { runbook_id: idOf('runbook', ...names) }),
  });
  steps.forEach(step => {
    const { Id } = stored.Steps.find(({ Name }: any) => Name === step.name);
    configuration.add(
      'process_step',
      label(...names, step.name),
      `${processId}:${Id}`,
      { process_id: process, ...stepBody(step, ids) },
    );
  });
  configuration.add('process_steps_order', label(...names), processId, {
    process_id: process,
    steps: steps.map(step => idOf('process_step', ...names, step.name)),
  });
}

function stepBody(step: StepSpec, ids: SpaceIds): Body {
  const packages = step.packages ?? [];
  const primary = packages.find(({ name }) => name === '');
  const others = packages.filter(({ name }) => name !== '');
  const pool = step.workerPool && ids.find('workerpools', step.workerPool).Id;
  return {
    name: step.name,
    type: step.actionType,
    condition: step.condition,
    start_trigger: step.startTrigger,
    package_requirement: step.packageRequirement,
    ...(pool && { worker_pool_id: pool }),
    ...(step.environments.length > 0 && {
      environments: step.environments.map(name => idOf('environment', name)),
    }),
    ...(step.targetRoles.length > 0 && {
      properties: { 'Octopus.Action.TargetRoles': step.targetRoles.join(',') },
    }),
    ...(step.container && {
      container: {
        feed_id: feedId(step.container.feed, ids),
        image: step.container.image,
      },
    }),
    ...(primary && { primary_package: packageBody(primary, ids) }),
    ...(others.length > 0 && {
      packages: Object.fromEntries(
        others.map(spec => [spec.name, packageBody(spec, ids)]),
      ),
    }),
    execution_properties: executionProperties(step),
  };
}

function executionProperties(step: StepSpec): Record<string, string> {
  const properties = Object.entries(step.properties).map(([name, value]) => {
    if (typeof value === 'string') {
      return [name, literal(value)];
    }
    return 'json' in value
      ? [name, literal(JSON.stringify(value.json))]
      : [name, idOf(value.ref, value.name)];
  });
  return {
    ...Object.fromEntries(properties),
    ...(step.features && {
      'Octopus.Action.EnabledFeatures': step.features.join(','),
    }),
  };
}

function packageBody(spec: PackageSpec, ids: SpaceIds): Body {
  return {
    package_id:
      typeof spec.packageId === 'string'
        ? literal(spec.packageId)
        : idOf(spec.packageId.ref, spec.packageId.name),
    feed_id: packageFeed(spec.feed, ids),
    acquisition_location: spec.acquisitionLocation,
    properties: spec.properties ?? {},
  };
}

function packageFeed(feed: PackageSpec['feed'], ids: SpaceIds): string {
  if (typeof feed === 'string') {
    return literal(feed);
  }
  return 'builtInFeed' in feed ? ids.projectFeed() : feedId(feed.name, ids);
}

function feedId(name: string, ids: SpaceIds): string {
  return idOf(feedTypes[ids.find('feeds', name).FeedType], name);
}
