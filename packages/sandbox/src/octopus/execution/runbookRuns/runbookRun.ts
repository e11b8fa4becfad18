import { Entity, Kind } from '../../store/kind';

/** A run of a runbook in an environment. */
export interface RunbookRun extends Entity {
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
  /** Milliseconds since 1970. */
  created: number;
  DeployedBy: string;
  DeployedById: string | null;
  Comments: string | null;
  UseGuidedFailure: boolean;
  ForcePackageDownload: boolean;
  SkipActions: string[];
  SpecificMachineIds: string[];
  ExcludedMachineIds: string[];
  DeployedToMachineIds: string[];
  queueTime: number | null;
  queueTimeExpiry: number | null;
}

/** Runbook runs of every space. */
export const runbookRuns: Kind<RunbookRun> = {
  idPrefix: 'RunbookRuns',
  itemType: 'RunbookRun',
  label: 'Runbook Run',
  path: 'runbookRuns',
};
