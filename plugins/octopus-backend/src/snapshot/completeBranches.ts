import { TaskOutcome, toTaskOutcome } from '../mapping/TaskOutcome';
import { DeploymentFacts } from '../mapping/deploymentFacts';
import { ListedDeployment } from '../octopus/deployments';
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
import { placeOf } from './hiddenItems';
import { listGroups } from './listGroups';

/** Ids of environments, each in one of the groups. */
interface ListedEnvironments {
  /** Those that may hold feature branches. */
  branches: string[];
  /** Those where the progression hides what runs, for certain or maybe. */
  hiding: string[];
  /** All others with deployments. */
  others: string[];
}

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
 * Brings up to date the deployments that the progression does not show: to
 * environments of feature branches all of them, to others those of a release that
 * it shows there with another one. States of finished tasks and versions of
 * releases are kept.
 */
export async function completeBranches(
  target: ProjectTarget,
  { branches: forBranches, hiding, others: rest }: ListedEnvironments,
  { Releases }: ProgressionResource,
  last: BranchDeployments | undefined,
  reads: OptionalReads,
): Promise<CompletedBranches> {
  const groups = [forBranches, hiding, rest].filter(ids => ids.length > 0);
  if (groups.length === 0) {
    return { items: [], facts: {}, isPartial: false };
  }
  const shown = new Map(
    Releases.flatMap(({ Deployments }) =>
      groups.flat().flatMap(id => Deployments[id] ?? []),
    ).map(item => [item.DeploymentId, item]),
  );
  const list = await listGroups(
    target,
    groups,
    [...shown.values()],
    last?.groups ?? [],
    reads,
  );
  if (list.isRequested) {
    reads.endRound();
  }
  const branches: BranchDeployments = {
    groups: list.groups,
    versions: {},
    tasks: {},
  };
  // Once a release is deployed elsewhere, the progression no longer shows its earlier deployment.
  const seen = [...shown.values()];
  const seenVersions = Object.fromEntries(
    seen.map(({ ReleaseId, ReleaseVersion }) => [ReleaseId, ReleaseVersion]),
  );
  const seenTasks = Object.fromEntries(
    seen.map(item => [item.TaskId, toTaskOutcome(item)]),
  );
  const places = new Set(seen.map(placeOf));
  const others = list.groups
    .flatMap(({ listed }) => listed)
    .filter(
      item =>
        !shown.has(item.Id) &&
        (forBranches.includes(item.EnvironmentId) || places.has(placeOf(item))),
    );
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
    facts: list.facts,
    isPartial: list.isPartial || versions.isPartial || tasks.isPartial,
  };
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
