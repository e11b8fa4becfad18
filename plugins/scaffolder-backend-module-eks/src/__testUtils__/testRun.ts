import { mockServices } from '@backstage/backend-test-utils';
import { AwsClients } from '../aws/AwsClients';
import { Run } from '../run/Run';
import { virtualClock } from './virtualClock';

/** A run that reaches nothing, and what it said. */
export function testRun(options: Partial<Run> = {}) {
  const logger = mockServices.logger.mock();
  const run: Run = {
    aws: {} as AwsClients,
    clock: virtualClock(),
    logger,
    ...options,
  };
  const lines = () =>
    logger.info.mock.calls.map(([line]) => line) as unknown as string[];
  return { run, lines };
}
