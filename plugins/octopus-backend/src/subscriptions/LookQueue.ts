import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import { LATE, withLimit } from '@octopus-backstage/plugin-octopus-node';
import { Place } from '../services/lookNow';

/** Octopus sends one request for each event, all of a batch at once. */
const PAUSE_MS = 5_000;
/** How long one look is waited for. */
const LIMIT_MS = 60_000;
/** Places at a time; who has the secret can name any space. */
const MOST = 100;

/**
 * Looks at a place at once when asked to, and however often it is asked after
 * that, once more after a pause: no change is missed, and a storm costs no more
 * than one look in each pause.
 */
export class LookQueue {
  private readonly looking = new Map<string, { isAskedAgain: boolean }>();

  constructor(
    private readonly look: (place: Place) => Promise<void>,
    private readonly options: {
      logger: Pick<LoggerService, 'warn'>;
      pauseMs?: number;
    },
  ) {}

  /** @throws ServiceUnavailableError while there are too many places to look at */
  ask(place: Place): void {
    const key = `${place.instance}/${place.spaceId}`;
    const running = this.looking.get(key);
    if (running) {
      running.isAskedAgain = true;
      return;
    }
    if (this.looking.size >= MOST) {
      throw new ServiceUnavailableError(
        'There are too many spaces to look at; send it again later',
      );
    }
    const state = { isAskedAgain: true };
    this.looking.set(key, state);
    // Not awaited: Octopus need not wait for what it causes.
    this.run(place, state).finally(() => this.looking.delete(key));
  }

  private async run(place: Place, state: { isAskedAgain: boolean }) {
    const { pauseMs = PAUSE_MS } = this.options;
    while (state.isAskedAgain) {
      state.isAskedAgain = false;
      await this.tryToLook(place);
      await pause(pauseMs);
    }
  }

  private async tryToLook(place: Place): Promise<void> {
    const where = `space ${place.spaceId} of Octopus instance '${place.instance}'`;
    const { logger } = this.options;
    try {
      if ((await withLimit(() => this.look(place), LIMIT_MS)) === LATE) {
        logger.warn(`Looking at ${where} takes more than ${LIMIT_MS} ms`);
      }
    } catch (error) {
      logger.warn(`Looking at ${where} failed`, toError(error));
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => {
    // A backend that ends does not wait for it.
    setTimeout(resolve, ms).unref();
  });
}
