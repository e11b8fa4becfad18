import { LoggerService } from '@backstage/backend-plugin-api';
import { OctopusClient, Space } from '@octopus-backstage/plugin-octopus-node';
import { Clock } from './clock';

/** What the steps of an action on a feature branch share. */
export interface FeatureBranchContext extends Clock {
  client: OctopusClient;
  space: Pick<Space, 'Id' | 'Name'>;
  logger: Pick<LoggerService, 'info' | 'warn'>;
  signal?: AbortSignal;
}

/**
 * Makes a decision once and gives the same result when the task is resumed. For
 * names and versions only, never for states or secrets, since the scaffolder
 * stores the result.
 */
export type Checkpoint = <T extends string>(
  key: string,
  decide: () => Promise<T>,
) => Promise<T>;
