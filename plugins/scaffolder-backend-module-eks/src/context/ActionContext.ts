import { LoggerService } from '@backstage/backend-plugin-api';
import { AwsClients } from './AwsClients';
import { Clock } from './Clock';

/** What every step of one run of an action works with. */
export interface ActionContext {
  aws: AwsClients;
  clock: Clock;
  logger: Pick<LoggerService, 'info' | 'warn'>;
  signal?: AbortSignal;
}
