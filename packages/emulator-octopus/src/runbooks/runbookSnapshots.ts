import { Entity, Kind } from '../store/kind';

export interface SelectedPackage {
  ActionName: string;
  PackageReferenceName: string;
  Version: string;
}

export interface RunbookSnapshot extends Entity {
  SpaceId: string;
  ProjectId: string;
  RunbookId: string;
  Name: string;
  Notes: string | null;
  Assembled: string;
  FrozenRunbookProcessId: string;
  FrozenProjectVariableSetId: string;
  ProjectVariableSetSnapshotId: string;
  LibraryVariableSetSnapshotIds: string[];
  SelectedPackages: SelectedPackage[];
  /** Of a runbook in Git. */
  GitReference: GitReference | null;
}

/** Where a runbook was taken from, and the variables that go with it. */
export interface GitReference {
  GitRef: string;
  GitCommit: string;
  VariablesGitCommit: string | null;
}

export const runbookSnapshots: Kind<RunbookSnapshot> = {
  idPrefix: 'RunbookSnapshots',
  itemType: 'RunbookSnapshot',
  label: 'Runbook Snapshot',
  path: 'runbookSnapshots',
};
