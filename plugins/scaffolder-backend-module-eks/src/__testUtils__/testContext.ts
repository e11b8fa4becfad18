import { mockServices } from '@backstage/backend-test-utils';
import { ActionContext } from '../context/ActionContext';
import { AwsClients } from '../context/AwsClients';
import { virtualClock } from './virtualClock';

/** A context without AWS, and what was logged. */
export function testContext(options: Partial<ActionContext> = {}) {
  const logger = mockServices.logger.mock();
  const ctx: ActionContext = {
    aws: {} as AwsClients,
    clock: virtualClock(),
    logger,
    ...options,
  };
  const lines = () =>
    logger.info.mock.calls.map(([line]) => line) as unknown as string[];
  return { ctx, lines };
}
