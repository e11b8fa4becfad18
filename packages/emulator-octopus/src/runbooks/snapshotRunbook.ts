import { SandboxContext } from '../context';
import { PackageSlot, packageSlots } from '../execution/processes/packageSlots';
import { currentVariables } from '../execution/releases/slotsOf';
import { snapshotProcess } from '../execution/snapshots/snapshotProcess';
import { snapshotProjectVariables } from '../execution/snapshots/snapshotProjectVariables';
import { GitCommit } from '../git/commits';
import { octopusError } from '../http/errors';
import { Process, runbookProcesses } from '../processes/processes';
import { projects } from '../projects/projects';
import { requireName } from '../resources/names';
import { Runbook, runbooks } from './runbooks';
import {
  RunbookSnapshot,
  runbookSnapshots,
  SelectedPackage,
} from './runbookSnapshots';

/** What a snapshot of a runbook is made of: its process, and the commit of one in Git. */
export interface RunbookSource {
  runbook: Runbook;
  process: Process;
  commit?: GitCommit;
  /** By which the commit was found. */
  gitRef?: string;
}

/** A runbook of the database, with its process. */
export function databaseSource(
  ctx: SandboxContext,
  runbook: Runbook,
): RunbookSource {
  const process = ctx.store.of(runbookProcesses).get(runbook.RunbookProcessId)!;
  return { runbook, process };
}

/** The packages that a snapshot of a runbook must choose versions for. */
export function runbookSlots(
  ctx: SandboxContext,
  { runbook, process, commit }: RunbookSource,
): PackageSlot[] {
  const project = ctx.store.of(projects).get(runbook.ProjectId)!;
  return packageSlots(ctx, process, currentVariables(ctx, project, commit));
}

/**
 * Freezes a runbook's process and variables; octopus-api.md §3 (runbook
 * snapshot / publish). A runbook in Git gets one for each run of its own
 * (OctopusDeploy/OctopusClients#900), whose name need not be unique here.
 *
 * @throws OctopusError when a package has no version; wording: octopus-api.md §6.9
 */
export function snapshotRunbook(
  ctx: SandboxContext,
  source: RunbookSource,
  input: { name: string; notes: string | null; packages: SelectedPackage[] },
  publish: boolean,
): RunbookSnapshot {
  const { runbook, commit } = source;
  const store = ctx.store.of(runbookSnapshots);
  const project = ctx.store.of(projects).get(runbook.ProjectId)!;
  const complete = runbookSlots(ctx, source).every(slot =>
    input.packages.some(
      item =>
        item.ActionName.toLowerCase() === slot.actionName.toLowerCase() &&
        item.PackageReferenceName === slot.reference &&
        item.Version,
    ),
  );
  if (!complete) {
    throw octopusError(
      400,
      'A version must be specified for every included package.',
    );
  }
  const variables = snapshotProjectVariables(ctx, project, commit);
  const process = snapshotProcess(
    ctx,
    runbookProcesses,
    source.process,
    commit,
  );
  const snapshot: RunbookSnapshot = {
    Id: ctx.store.nextId('RunbookSnapshots'),
    SpaceId: runbook.SpaceId,
    ProjectId: runbook.ProjectId,
    RunbookId: runbook.Id,
    Name: input.name,
    Notes: input.notes,
    Assembled: ctx.timestamp(),
    FrozenRunbookProcessId: process.Id,
    FrozenProjectVariableSetId: variables.ProjectVariableSetSnapshotId,
    ...variables,
    SelectedPackages: input.packages,
    GitReference: commit
      ? {
          GitRef: source.gitRef ?? commit.hash,
          GitCommit: commit.hash,
          VariablesGitCommit: project.git?.variablesInGit ? commit.hash : null,
        }
      : null,
  };
  if (!commit) {
    requireName(
      runbookSnapshots,
      snapshot,
      store.list().filter(item => item.RunbookId === runbook.Id),
    );
  }
  store.put(snapshot);
  if (publish) {
    ctx.store
      .of(runbooks)
      .put({ ...runbook, PublishedRunbookSnapshotId: snapshot.Id });
  }
  return snapshot;
}
