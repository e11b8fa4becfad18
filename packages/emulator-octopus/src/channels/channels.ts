import { ActionPackage } from '../projects/projects';
import { Entity, Kind } from '../store/kind';

export interface ChannelRule {
  Id: string;
  VersionRange: string | null;
  /** Regular expression on the prerelease part. */
  Tag: string | null;
  ActionPackages: ActionPackage[];
}

export interface Channel extends Entity {
  SpaceId: string;
  Name: string;
  Slug: string;
  Description: string | null;
  ProjectId: string;
  /** Null: the lifecycle of the project. */
  LifecycleId: string | null;
  IsDefault: boolean;
  Rules: ChannelRule[];
  /** Whether releases go through a lifecycle, or to ephemeral environments. */
  Type: 'Lifecycle' | 'EphemeralEnvironment';
  ParentEnvironmentId: string | null;
  /** With variables of the release, such as `pr-#{Octopus.Release.CustomFields[PullRequest]}`. */
  EphemeralEnvironmentNameTemplate: string | null;
  /** A new release makes its environment, and is deployed to it. */
  AutomaticEphemeralEnvironmentDeployments: boolean;
  CustomFieldDefinitions: { FieldName: string; Description: string }[];
  TenantTags: string[];
}

export const channels: Kind<Channel> = {
  idPrefix: 'Channels',
  itemType: 'Channel',
  label: 'Channel',
  path: 'channels',
};
