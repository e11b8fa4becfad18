import { LoggerService } from '@backstage/backend-plugin-api';
import { AwsClients } from '../aws/AwsClients';
import { Clock } from '../waiting/Clock';

/** What every step of one run works with. */
export interface Run {
  aws: AwsClients;
  clock: Clock;
  logger: Pick<LoggerService, 'info' | 'warn'>;
  signal?: AbortSignal;
}
