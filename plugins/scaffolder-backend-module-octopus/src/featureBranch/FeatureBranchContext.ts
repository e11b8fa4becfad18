import { LoggerService } from '@backstage/backend-plugin-api';
import { OctopusClient, Space } from '@octopus-backstage/plugin-octopus-node';

/** What the steps of an action on a feature branch share. */
export interface FeatureBranchContext {
  client: OctopusClient;
  space: Pick<Space, 'Id' | 'Name'>;
  logger: Pick<LoggerService, 'info' | 'warn'>;
  signal?: AbortSignal;
  /** Waits; rejects when the signal is aborted. */
  pause(ms: number, signal?: AbortSignal): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}
