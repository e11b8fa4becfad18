import { ServiceContext } from '../context/ServiceContext';

/** The channel on which open pages hear that a project has changed. */
const CHANNEL = 'octopus:project';

/**
 * Signals to every open page of a project that something has changed, once what
 * was read can be found by the other backends. It never says what: a broadcast
 * also reaches people without permission.
 *
 * @param message - pages with data from `fetchedAt` or later need not refetch
 */
export async function publishChange(
  { cache, signals, logger }: ServiceContext,
  message: { key: string; fetchedAt: string },
): Promise<void> {
  await cache.flush();
  await signals
    .publish({
      recipients: { type: 'broadcast' },
      channel: CHANNEL,
      message,
    })
    .catch(error => logger.warn('A signal could not be sent', error));
}
