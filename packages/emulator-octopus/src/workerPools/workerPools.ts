import { Entity, Kind } from '../store/kind';

export interface WorkerPool extends Entity {
  SpaceId: string;
  Name: string;
  Slug: string;
  Description: string | null;
  WorkerPoolType: 'StaticWorkerPool' | 'DynamicWorkerPool';
  /** Dynamic pools only, such as `UbuntuDefault`. */
  WorkerType: string | null;
  IsDefault: boolean;
  SortOrder: number;
}

export const workerPools: Kind<WorkerPool> = {
  idPrefix: 'WorkerPools',
  itemType: 'WorkerPool',
  label: 'Worker Pool',
  path: 'workerpools',
};
