import { mayHideSuccess } from '@octopus-backstage/plugin-octopus-common';
import { ServiceContext } from '../context/ServiceContext';
import { branchEnvironments } from '../mapping/branchEnvironments';
import { DeploymentFacts } from '../mapping/deploymentFacts';
import { isReadAgainInBulk } from '../octopus/bulk';
import { ChannelResource, LifecycleResource } from '../resources/projects';
import {
  DashboardItemResource,
  ProgressionResource,
} from '../resources/releases';
import { ProjectTarget } from '../target/ProjectTarget';
import { bulkBranches } from './bulkBranches';
import { OptionalReads } from './OptionalReads';
import { ProjectSnapshot } from './ProjectSnapshot';
import { completeBranches } from './completeBranches';
import { completeFacts } from './completeFacts';
import { hiddenItems } from './hiddenItems';
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
  const environments = environmentsOf(basics, shown, known);
  const first =
    !last || isReadAgainInBulk(basics)
      ? await bulkBranches(ctx, basics, {
          groups: Object.values(environments),
          last: last?.branches,
        })
      : undefined;
  const completed = await completeBranches(
    basics,
    environments,
    progression,
    first?.branches ?? last?.branches,
    reads,
  );
  const { facts, isPartial } = await completeFacts(
    basics,
    newestFirst([...shown, ...completed.items]),
    { ...first?.facts, ...completed.facts, ...known },
    reads,
  );
  const hasNamespaces = Object.values(facts).some(({ namespace }) => namespace);
  const removed = hasNamespaces
    ? await readRemovals(ctx, basics, reads)
    : { removals: [], isPartial: false };
  return {
    branches: completed.branches,
    branchItems: completed.items,
    hiddenItems: hiddenItems(
      shown,
      completed.items.filter(
        ({ DeploymentId }) =>
          !facts[DeploymentId]?.namespace &&
          !shown.some(item => item.DeploymentId === DeploymentId),
      ),
      Date.now(),
    ),
    facts,
    removals: removed.removals,
    isRunning: await readRunning(ctx, basics, reads),
    isPartial: completed.isPartial || isPartial || removed.isPartial,
  };
}

/**
 * Groups the environments with deployments. Those with one that is known to have
 * a namespace count among those of feature branches.
 */
function environmentsOf(
  basics: ProjectBasics,
  shown: DashboardItemResource[],
  known: DeploymentFacts,
) {
  const withNamespace = shown.filter(
    ({ DeploymentId }) => known[DeploymentId]?.namespace,
  );
  const unique = (ids: string[], ...except: string[][]) =>
    [...new Set(ids)].filter(id => !except.flat().includes(id)).sort();
  const branches = unique([
    ...branchEnvironments(basics),
    ...withNamespace.map(({ EnvironmentId }) => EnvironmentId),
  ]);
  const hiding = unique(environmentsThatHide(basics.progression), branches);
  const others = unique(
    shown.map(({ EnvironmentId }) => EnvironmentId),
    branches,
    hiding,
  );
  return { branches, hiding, others };
}

/** Finds the environments where the progression does not show a success. */
function environmentsThatHide({ Releases }: ProgressionResource): string[] {
  return Releases.flatMap(release =>
    Object.keys(release.Deployments).filter(id => mayHideSuccess(release, id)),
  );
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
