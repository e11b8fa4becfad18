import { TaskOutcome, toTaskOutcome } from '../mapping/TaskOutcome';
import { DeploymentFacts } from '../mapping/deploymentFacts';
import { ListedDeployment, listDeploymentsTo } from '../octopus/deployments';
import { readReleaseVersions } from '../octopus/releases';
import { readTasks } from '../octopus/tasks';
import {
  DashboardItemResource,
  ProgressionResource,
} from '../resources/releases';
import { ProjectTarget } from '../target/ProjectTarget';
import { OptionalReads } from './OptionalReads';
import { BranchDeployments } from './ProjectSnapshot';
import { completeById } from './completeById';

/**
 * A progression shows new deployments, but only the list shows what is gone.
 */
const LIST_MS = 5 * 60_000;

/**
 * Deployments to environments of which the progression does not show all,
 * brought up to date.
 */
interface CompletedBranches {
  branches?: BranchDeployments;
  /** In the format of progressions. */
  items: DashboardItemResource[];
  /** What the list adds to the progression. */
  facts: DeploymentFacts;
  /** More requests are needed. */
  isPartial: boolean;
}

/**
 * Brings up to date the deployments to environments of which the progression
 * does not show all: those of feature branches, and those where it hides what
 * runs. The list is only requested when the progression has a deployment that is not
 * in it, or when it is some minutes old. States of finished tasks and versions
 * of releases are kept.
 */
export async function completeBranches(
  target: ProjectTarget,
  environments: { branches: string[]; hiding: string[] },
  { Releases }: ProgressionResource,
  last: BranchDeployments | undefined,
  reads: OptionalReads,
): Promise<CompletedBranches> {
  const { branches: forBranches } = environments;
  const hiding = environments.hiding.filter(id => !forBranches.includes(id));
  const groups = [forBranches, hiding].filter(ids => ids.length > 0);
  const environmentIds = groups.flat().sort();
  if (environmentIds.length === 0) {
    return { items: [], facts: {}, isPartial: false };
  }
  const shown = new Map(
    Releases.flatMap(({ Deployments }) =>
      environmentIds.flatMap(id => Deployments[id] ?? []),
    ).map(item => [item.DeploymentId, item]),
  );
  const list = isCurrent(last, environmentIds, [...shown.keys()])
    ? undefined
    : await listGroups(target, groups, reads);
  const branches: BranchDeployments | undefined = list
    ? {
        environmentIds,
        listedAt: Date.now(),
        listed: list.listed,
        versions: {},
        tasks: {},
      }
    : last && { ...last, versions: {}, tasks: {} };
  if (!branches) {
    return { items: [...shown.values()], facts: {}, isPartial: true };
  }
  // Once a release is deployed elsewhere, the progression no longer shows its earlier deployment.
  const seen = [...shown.values()];
  const seenVersions = Object.fromEntries(
    seen.map(({ ReleaseId, ReleaseVersion }) => [ReleaseId, ReleaseVersion]),
  );
  const seenTasks = Object.fromEntries(
    seen.map(item => [item.TaskId, toTaskOutcome(item)]),
  );
  const others = branches.listed.filter(({ Id }) => !shown.has(Id));
  const versions = await completeById<string>({
    ids: others.map(({ ReleaseId }) => ReleaseId),
    known: {
      ...last?.versions,
      ...Object.fromEntries(
        Releases.map(({ Release }) => [Release.Id, Release.Version]),
      ),
    },
    read: ids => reads.try(() => readReleaseVersions(target, ids), new Map()),
  });
  branches.versions = { ...seenVersions, ...versions.values };
  const tasks = await completeById<TaskOutcome>({
    ids: others.map(({ TaskId }) => TaskId),
    known: { ...last?.tasks, ...seenTasks },
    mayChange: task => !task.IsCompleted,
    read: ids => reads.try(() => readTasks(target, ids), new Map()),
  });
  branches.tasks = { ...seenTasks, ...tasks.values };
  const items = others.flatMap(item => toItem(item, branches) ?? []);
  return {
    branches,
    items: [...shown.values(), ...items],
    facts: list?.facts ?? {},
    isPartial: versions.isPartial || tasks.isPartial,
  };
}

/**
 * Lists each group of environments by itself: of each the newest are listed, and
 * many deployments to one of them must not push out those of feature branches.
 */
async function listGroups(
  target: ProjectTarget,
  groups: string[][],
  reads: OptionalReads,
): Promise<Awaited<ReturnType<typeof listDeploymentsTo>> | undefined> {
  const all = { listed: [] as ListedDeployment[], facts: {} };
  for (const ids of groups) {
    const found = await reads.try(() => listDeploymentsTo(target, ids), {
      listed: [],
      facts: {},
    });
    if (!found) {
      return undefined;
    }
    all.listed.push(...found.listed);
    Object.assign(all.facts, found.facts);
  }
  return all;
}

function isCurrent(
  last: BranchDeployments | undefined,
  environmentIds: string[],
  shownIds: string[],
): boolean {
  return (
    last !== undefined &&
    last.environmentIds.join() === environmentIds.join() &&
    Date.now() - last.listedAt < LIST_MS &&
    shownIds.every(id => last.listed.some(({ Id }) => Id === id))
  );
}

function toItem(
  {
    Id,
    ReleaseId,
    ChannelId,
    EnvironmentId,
    TenantId,
    TaskId,
    Created,
  }: ListedDeployment,
  { versions, tasks }: BranchDeployments,
): DashboardItemResource | undefined {
  const version = versions[ReleaseId];
  const task = tasks[TaskId];
  return version && task
    ? {
        DeploymentId: Id,
        ReleaseId,
        ReleaseVersion: version,
        ChannelId,
        EnvironmentId,
        TenantId,
        TaskId,
        Created,
        ...task,
      }
    : undefined;
}
