import { Entity, Kind } from '../../store/kind';

/** A project that uses an ephemeral environment. */
export interface Connection {
  projectId: string;
  /** Set once it was provisioned; without a task when there is no runbook for that. */
  provisioning: { taskId: string | null } | null;
  deprovisioning: { taskId: string | null } | null;
}

/** An environment that comes and goes; its id looks like that of any other. */
export interface EphemeralEnvironment extends Entity {
  SpaceId: string;
  Name: string;
  Slug: string;
  Description: string | null;
  ParentEnvironmentId: string;
  connections: Connection[];
  /** It goes as soon as every project is done with it. */
  isLeaving: boolean;
}

export const ephemeralEnvironments: Kind<EphemeralEnvironment> = {
  idPrefix: 'EphemeralEnvironments',
  itemType: 'EphemeralEnvironment',
  label: 'Ephemeral Environment',
  path: 'environments',
};
