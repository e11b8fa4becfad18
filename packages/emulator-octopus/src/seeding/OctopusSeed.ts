import { StepFault } from '../execution/tasks/stepFaults';

/**
 * A stand-in before its first answer, as a seed works with it.
 *
 * @public
 */
export interface SeedingOctopus {
  /**
   * Asks the server, without credentials, faults, limits and counts.
   * @param as - name of the user, `System` for what the server does by itself; the administrator when left out
   */
  fetch(request: Request, as?: string): Promise<Response>;
  now(): Date;
  /** Sets the clock, forwards only after tasks began, and lets them run until then. */
  goTo(time: Date): void;
  /** Adds a user without an API key, who may only read. */
  addUser(user: {
    username: string;
    displayName: string;
    isService?: boolean;
  }): void;
  /** Makes a step of a deployment or run fail the next time that it runs. */
  failStep(fault: StepFault): void;
}

/**
 * Fills a stand-in once, before its first answer, with objects and history.
 * Tasks run at natural speed meanwhile, and the clock is the usual one again
 * afterwards. The state after it is what `reset()` goes back to.
 *
 * @public
 */
export type OctopusSeed = (octopus: SeedingOctopus) => Promise<void>;
