import { ServiceContext } from '../ServiceContext';

/** Where the pages of a project hear that they should ask again. */
const CHANNEL = 'octopus:project';

/**
 * Tells every page of a project that something changed, never what: a
 * broadcast reaches those who may not see it, too.
 *
 * @param message - `fetchedAt`: pages that show something as new need not ask
 */
export async function publishChange(
  { signals, logger }: ServiceContext,
  message: { key: string; fetchedAt: string },
): Promise<void> {
  await signals
    .publish({
      recipients: { type: 'broadcast' },
      channel: CHANNEL,
      message,
    })
    .catch(error => logger.warn('A signal could not be sent', error));
}
