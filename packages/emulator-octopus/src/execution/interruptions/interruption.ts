import { Entity, Kind } from '../../store/kind';

/** Why a task waits for a person. */
export type InterruptionType = 'ManualIntervention' | 'GuidedFailure';

/** A question that a task waits on. */
export interface Interruption extends Entity {
  SpaceId: string;
  title: string;
  type: InterruptionType;
  createdAt: number;
  isPending: boolean;
  taskId: string;
  correlationId: string;
  relatedIds: string[];
  instructions: string;
  responsibleUserId: string | null;
  values: Record<string, string | null>;
}

/** Interruptions of every space. */
export const interruptions: Kind<Interruption> = {
  idPrefix: 'Interruptions',
  itemType: 'Interruption',
  label: 'Interruption',
  path: 'interruptions',
};
