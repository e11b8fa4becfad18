import { Entity, Kind } from '../../store/kind';
import { Start } from '../createStart';

/** A run of a runbook in an environment. */
export interface RunbookRun extends Entity, Start {
  SpaceId: string;
  Name: string;
  RunbookId: string;
  RunbookName: string;
  RunbookSnapshotId: string;
  FrozenRunbookProcessId: string;
  ProjectId: string;
  EnvironmentId: string;
  TaskId: string;
  ManifestVariableSetId: string | null;
  UseGuidedFailure: boolean;
}

/** Runbook runs of every space. */
export const runbookRuns: Kind<RunbookRun> = {
  idPrefix: 'RunbookRuns',
  itemType: 'RunbookRun',
  label: 'Runbook Run',
  path: 'runbookRuns',
};
