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
}

export const runbookSnapshots: Kind<RunbookSnapshot> = {
  idPrefix: 'RunbookSnapshots',
  itemType: 'RunbookSnapshot',
  label: 'Runbook Snapshot',
  path: 'runbookSnapshots',
};
