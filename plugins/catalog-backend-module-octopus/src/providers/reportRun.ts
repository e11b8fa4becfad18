import { LoggerService } from '@backstage/backend-plugin-api';
import { ProviderSettings } from '../config/ProviderSettings';

/**
 * Makes a run and logs its summary, or why it failed, in one line. An error is
 * rethrown for the scheduler, which shows it with the task.
 */
export async function reportRun(
  logger: LoggerService,
  settings: ProviderSettings,
  run: () => Promise<string>,
): Promise<void> {
  const start = Date.now();
  try {
    const outcome = await run();
    logger.info(`${settings.path}: ${outcome} in ${Date.now() - start} ms`);
  } catch (error) {
    logger.error(
      `${settings.path}: nothing was changed, what was read before stays: ${error}`,
    );
    throw error;
  }
}
