import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import { LATE, withLimit } from '@octopus-backstage/plugin-octopus-node';
import { Place } from '../services/lookNow';

/** Octopus sends one request for each event, all of a batch at once. */
const PAUSE_MS = 5_000;
/** How long one look is waited for. */
const LIMIT_MS = 60_000;
/** How long a backend that shuts down waits for the looks under way. */
const STOP_MS = 5_000;
/** Places at a time; who has the secret can name any space. */
const MOST = 100;

interface Looking {
  isAskedAgain: boolean;
  done?: Promise<void>;
}

/**
 * Looks at a place at once when asked to, and however often it is asked after
 * that, once more after a pause: no change is missed, and a storm costs no more
 * than one look in each pause.
 */
export class LookQueue {
  private readonly looking = new Map<string, Looking>();
  /** Ends the pauses. */
  private readonly pausing = new Set<() => void>();
  private isStopped = false;

  constructor(
    private readonly look: (place: Place) => Promise<void>,
    private readonly options: {
      logger: Pick<LoggerService, 'warn'>;
      pauseMs?: number;
    },
  ) {}

  /** @throws ServiceUnavailableError while there are too many places to look at */
  ask(place: Place): void {
    if (this.isStopped) {
      throw new ServiceUnavailableError('This backend is shutting down');
    }
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
    const state: Looking = { isAskedAgain: true };
    this.looking.set(key, state);
    // Not awaited: Octopus need not wait for what it causes.
    state.done = this.run(place, state).finally(() => this.looking.delete(key));
  }

  /** Begins no further look, and waits for those that are under way. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.pausing.forEach(end => end());
    const all = [...this.looking.values()].map(({ done }) => done);
    await withLimit(() => Promise.all(all), STOP_MS);
  }

  private async run(place: Place, state: Looking) {
    while (state.isAskedAgain && !this.isStopped) {
      state.isAskedAgain = false;
      await this.tryToLook(place);
      await this.pause();
    }
  }

  private async pause(): Promise<void> {
    if (this.isStopped) {
      return;
    }
    const { pauseMs = PAUSE_MS } = this.options;
    await new Promise<void>(resolve => {
      this.pausing.add(resolve);
      // A process that ends does not wait for it.
      setTimeout(() => {
        this.pausing.delete(resolve);
        resolve();
      }, pauseMs).unref();
    });
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
