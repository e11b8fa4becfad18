import { branchEnvironments } from '../../mapping/branchEnvironments';
import { ChannelResource, LifecycleResource } from '../../resources/projects';
import {
  DashboardItemResource,
  ProgressionResource,
} from '../../resources/releases';
import { completeBranches } from '../branches/completeBranches';
import { readRemovals } from '../branches/readRemovals';
import { ServiceContext } from '../ServiceContext';
import { OptionalReads } from '../target/OptionalReads';
import { ProjectTarget } from '../target/ProjectTarget';
import { completeFacts } from './completeFacts';
import { DeploymentFacts } from './DeploymentFacts';
import { ProjectSnapshot } from './ProjectSnapshot';
import { readRunning } from './readRunning';

/** A project with what it cannot be shown without. */
export type ProjectBasics = ProjectTarget & {
  progression: ProgressionResource;
  channels: ChannelResource[];
  lifecycles: LifecycleResource[] | undefined;
};

/**
 * Adds what a project can be shown without, as far as the budget goes:
 * deployments to namespaces, who began them, what was deleted since, and
 * whether a runbook runs.
 *
 * @param last - what was known before
 */
export async function completeSnapshot(
  ctx: ServiceContext,
  basics: ProjectBasics,
  last: ProjectSnapshot | undefined,
  reads: OptionalReads,
): Promise<
  Pick<ProjectSnapshot, 'branches' | 'facts' | 'removals'> & {
    branchItems: DashboardItemResource[];
    isRunning: boolean;
    /** There is more to ask. */
    isPartial: boolean;
  }
> {
  const { progression } = basics;
  const shown = progression.Releases.flatMap(({ Deployments }) =>
    Object.values(Deployments).flat(),
  );
  const known = last?.facts ?? {};
  const completed = await completeBranches(
    basics,
    environmentsOf(basics, shown, known),
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
    facts,
    removals: removed.removals,
    isRunning: await readRunning(ctx, basics, reads),
    isPartial: completed.isPartial || isPartial || removed.isPartial,
  };
}

/** Also those where a deployment is known to have asked for a namespace. */
function environmentsOf(
  basics: ProjectBasics,
  shown: DashboardItemResource[],
  known: DeploymentFacts,
): string[] {
  const asking = shown.filter(
    ({ DeploymentId }) => known[DeploymentId]?.namespace,
  );
  return [
    ...new Set([
      ...branchEnvironments(basics),
      ...asking.map(({ EnvironmentId }) => EnvironmentId),
    ]),
  ].sort();
}

/** Ids of deployments, each once. */
function newestFirst(items: DashboardItemResource[]): string[] {
  const sorted = [...items].sort(
    (a, b) => Date.parse(b.Created) - Date.parse(a.Created),
  );
  return [...new Set(sorted.map(({ DeploymentId }) => DeploymentId))];
}
