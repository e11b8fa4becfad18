import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError, NotFoundError } from '@backstage/errors';
import { createOctopusClient } from '../client/createOctopusClient';
import { readOctopusInstances } from '../config/readOctopusInstances';
import type { OctopusClient, OctopusInstanceConfig } from '../types';

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

const NOT_CONFIGURED =
  'No Octopus server is configured: add one under octopus.instances in app-config.yaml';

/**
 * Creates the service for the instances of a configuration. Each instance has
 * one client for each kind of access, so that its limits hold for the whole
 * process. A portal without any instance starts, with a warning.
 *
 * @throws InputError naming the setting that is missing or wrong
 */
export function createOctopusService(options: {
  config: Config;
  logger: LoggerService;
}): OctopusService {
  const { config, logger } = options;
  const instances = readOctopusInstances(config);
  if (instances.length === 0) {
    logger.warn(NOT_CONFIGURED);
  }
  const clients = new Map<string, OctopusClient>();
  return {
    instances: () =>
      instances.map(({ name, baseUrl, defaultSpace }) => ({
        name,
        baseUrl,
        defaultSpace,
      })),
    client({ instance: name, access = 'write' } = {}) {
      const instance = choose(instances, name);
      const key = JSON.stringify([instance.name, access]);
      const client =
        clients.get(key) ?? createOctopusClient({ instance, access, logger });
      clients.set(key, client);
      return client;
    },
  };
}

function choose(
  instances: OctopusInstanceConfig[],
  name?: string,
): OctopusInstanceConfig {
  if (instances.length === 0) {
    throw new InputError(NOT_CONFIGURED);
  }
  const names = instances.map(instance => instance.name).join(', ');
  if (!name) {
    if (instances.length > 1) {
      throw new InputError(`Choose an Octopus instance: ${names}`);
    }
    return instances[0];
  }
  const found = instances.find(instance => instance.name === name);
  if (!found) {
    throw new NotFoundError(
      `There is no Octopus instance '${name}' under octopus.instances; there is: ${names}`,
    );
  }
  return found;
}
