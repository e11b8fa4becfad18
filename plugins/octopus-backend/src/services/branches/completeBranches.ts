import {
  DashboardItemResource,
  ProgressionResource,
} from '../../resources/releases';
import { OptionalReads } from '../target/OptionalReads';
import { ProjectTarget } from '../target/ProjectTarget';
import { DeploymentFacts } from '../view/DeploymentFacts';
import { readTasks, TaskOutcome, toOutcome } from '../view/readTasks';
import { BranchDeployments, ListedDeployment } from './BranchDeployments';
import { completeById } from './completeById';
import { listBranchDeployments } from './listBranchDeployments';
import { readVersions } from './readVersions';

/** A progression tells of what is new; what went, only the list does. */
const LIST_MS = 5 * 60_000;

/** What is known now of deployments to the environments of feature branches. */
export interface CompletedBranches {
  branches?: BranchDeployments;
  /** As progressions show them, newest first. */
  items: DashboardItemResource[];
  /** What the list told of deployments. */
  facts: DeploymentFacts;
  /** There is more to ask. */
  isPartial: boolean;
}

/**
 * Brings the deployments to the environments of feature branches up to date.
 * The list is asked for only when the progression has something that is not in
 * it, or after some minutes; states of finished tasks and versions of releases
 * are kept.
 */
export async function completeBranches(
  target: ProjectTarget,
  environmentIds: string[],
  { Releases }: ProgressionResource,
  last: BranchDeployments | undefined,
  reads: OptionalReads,
): Promise<CompletedBranches> {
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
    : await reads.ask(() => listBranchDeployments(target, environmentIds), {
        listed: [],
        facts: {},
      });
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
  // A release that goes elsewhere hides from the progression where it was.
  const seen = [...shown.values()];
  const seenVersions = Object.fromEntries(
    seen.map(({ ReleaseId, ReleaseVersion }) => [ReleaseId, ReleaseVersion]),
  );
  const seenTasks = Object.fromEntries(
    seen.map(item => [item.TaskId, toOutcome(item)]),
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
    read: ids => reads.ask(() => readVersions(target, ids), new Map()),
  });
  branches.versions = { ...seenVersions, ...versions.values };
  const tasks = await completeById<TaskOutcome>({
    ids: others.map(({ TaskId }) => TaskId),
    known: { ...last?.tasks, ...seenTasks },
    mayChange: task => !task.IsCompleted,
    read: ids => reads.ask(() => readTasks(target, ids), new Map()),
  });
  branches.tasks = { ...seenTasks, ...tasks.values };
  const items = others.flatMap(item => toItem(item, branches) ?? []);
  return {
    branches,
    items: [...shown.values(), ...items].sort(
      (a, b) => Date.parse(b.Created) - Date.parse(a.Created),
    ),
    facts: list?.facts ?? {},
    isPartial: versions.isPartial || tasks.isPartial,
  };
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
        TaskId,
        Created,
        ...task,
      }
    : undefined;
}
