import type { OctopusClient } from '../types';

/**
 * The Octopus servers of this portal.
 *
 * @public
 */
export interface OctopusService {
  instances(): { name: string; baseUrl: string; defaultSpace?: string }[];
  /**
   * @param options - `instance` may be left out when there is only one;
   * `access: 'read'` uses the read-only credential if there is one
   * @throws InputError naming the instances when one has to be chosen,
   * NotFoundError when there is none of that name
   */
  client(options?: {
    instance?: string;
    access?: 'read' | 'write';
  }): OctopusClient;
}
