import { mayHideSuccess } from '@octopus-backstage/plugin-octopus-common';
import { ServiceContext } from '../context/ServiceContext';
import { branchEnvironments } from '../mapping/branchEnvironments';
import { DeploymentFacts } from '../mapping/deploymentFacts';
import { ChannelResource, LifecycleResource } from '../resources/projects';
import {
  DashboardItemResource,
  ProgressionResource,
} from '../resources/releases';
import { ProjectTarget } from '../target/ProjectTarget';
import { OptionalReads } from './OptionalReads';
import { ProjectSnapshot } from './ProjectSnapshot';
import { completeBranches } from './completeBranches';
import { completeFacts } from './completeFacts';
import { readRemovals } from './readRemovals';
import { readRunning } from './readRunning';

/** A project with everything that is needed to show it. */
type ProjectBasics = ProjectTarget & {
  progression: ProgressionResource;
  channels: ChannelResource[];
  lifecycles: LifecycleResource[] | undefined;
};

/**
 * Adds what a project can be shown without, within the budget: deployments to
 * namespaces, who started them, which namespaces were deleted since, and
 * whether a runbook is running.
 *
 * @param last - the last known snapshot
 */
export async function completeSnapshot(
  ctx: ServiceContext,
  basics: ProjectBasics,
  last: ProjectSnapshot | undefined,
  reads: OptionalReads,
): Promise<
  Pick<ProjectSnapshot, 'branches' | 'facts' | 'removals'> & {
    branchItems: DashboardItemResource[];
    hiddenItems: DashboardItemResource[];
    isRunning: boolean;
    /** More requests are needed. */
    isPartial: boolean;
  }
> {
  const { progression } = basics;
  const shown = progression.Releases.flatMap(({ Deployments }) =>
    Object.values(Deployments).flat(),
  );
  const known = last?.facts ?? {};
  const hiding = environmentsThatHide(progression);
  const completed = await completeBranches(
    basics,
    { branches: [...new Set(environmentsOf(basics, shown, known))], hiding },
    progression,
    last?.branches,
    reads,
  );
  const { facts, isPartial } = await completeFacts(
    basics,
    newestFirst([...shown, ...completed.items]),
    { ...completed.facts, ...known },
    reads,
  );
  const hasNamespaces = Object.values(facts).some(({ namespace }) => namespace);
  const removed = hasNamespaces
    ? await readRemovals(ctx, basics, reads)
    : { removals: [], isPartial: false };
  return {
    branches: completed.branches,
    branchItems: completed.items,
    hiddenItems: completed.items.filter(
      ({ DeploymentId, EnvironmentId }) =>
        hiding.includes(EnvironmentId) &&
        !facts[DeploymentId]?.namespace &&
        !shown.some(item => item.DeploymentId === DeploymentId),
    ),
    facts,
    removals: removed.removals,
    isRunning: await readRunning(ctx, basics, reads),
    isPartial: completed.isPartial || isPartial || removed.isPartial,
  };
}

/**
 * Includes environments with a deployment that is known to have a namespace.
 */
function environmentsOf(
  basics: ProjectBasics,
  shown: DashboardItemResource[],
  known: DeploymentFacts,
): string[] {
  const withNamespace = shown.filter(
    ({ DeploymentId }) => known[DeploymentId]?.namespace,
  );
  return [
    ...branchEnvironments(basics),
    ...withNamespace.map(({ EnvironmentId }) => EnvironmentId),
  ];
}

/** Finds the environments where the progression may not show what runs. */
function environmentsThatHide({ Releases }: ProgressionResource): string[] {
  const all = Releases.flatMap(release =>
    Object.keys(release.Deployments).filter(id => mayHideSuccess(release, id)),
  );
  return [...new Set(all)];
}

/**
 * Returns the unique ids of deployments, those that were asked for last first:
 * what is missing of them is read first.
 */
function newestFirst(items: DashboardItemResource[]): string[] {
  const sorted = [...items].sort(
    (a, b) => Date.parse(b.Created) - Date.parse(a.Created),
  );
  return [...new Set(sorted.map(({ DeploymentId }) => DeploymentId))];
}
