import { Entity, Kind } from '../../store/kind';

/** A package version that a release selects. */
export interface SelectedPackage {
  StepName: string;
  ActionName: string;
  PackageReferenceName: string;
  Version: string;
}

/** A release with its snapshots. */
export interface Release extends Entity {
  SpaceId: string;
  ProjectId: string;
  ChannelId: string;
  Version: string;
  ReleaseNotes: string | null;
  /** Milliseconds since 1970. */
  assembled: number;
  assembledBy: string;
  IgnoreChannelRules: boolean;
  SelectedPackages: SelectedPackage[];
  CustomFields: Record<string, string>;
  ProjectDeploymentProcessSnapshotId: string;
  ProjectVariableSetSnapshotId: string;
  LibraryVariableSetSnapshotIds: string[];
  /** Of a release of a project in Git: the branch, and the commit it was at. */
  reference?: { GitRef: string; GitCommit: string };
}

/** Releases of every space. */
export const releases: Kind<Release> = {
  idPrefix: 'Releases',
  itemType: 'Release',
  label: 'Release',
  path: 'releases',
};
