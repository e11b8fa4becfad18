import { Entity, Kind } from '../../store/kind';

/** A file that a step or a person left with a task. */
export interface Artifact extends Entity {
  SpaceId: string;
  filename: string;
  /** Name of a step and where it ran, or who uploaded it. */
  source: string;
  taskId: string;
  /** Node of the task's log that it was collected in. */
  correlationId: string | null;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** Base64; null until it has been uploaded. */
  content: string | null;
}

/** Artifacts of every space. */
export const artifacts: Kind<Artifact> = {
  idPrefix: 'Artifacts',
  itemType: 'Artifact',
  label: 'Artifact',
  path: 'artifacts',
};
