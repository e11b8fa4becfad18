import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { OctopusService } from '@octopus-backstage/plugin-octopus-node';
import { ProviderSettings } from './ProviderSettings';
import { readProvider } from './readProvider';

const KEY = 'catalog.providers.octopus';

/**
 * Reads `catalog.providers.octopus`, in the order of the configuration.
 *
 * @param config - the root configuration
 * @param instances - the Octopus servers of this portal
 * @returns an empty list when nothing is configured
 * @throws InputError that names the path of the missing or invalid setting
 */
export function readProviders(
  config: Config,
  instances: ReturnType<OctopusService['instances']>,
): ProviderSettings[] {
  const given = config.getOptional(KEY);
  if (given === undefined || given === null) {
    return [];
  }
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw new InputError(`${KEY} must hold providers by their ids`);
  }
  const providers = config.getConfig(KEY);
  return providers.keys().map(id => {
    const path = `${KEY}.${id}`;
    if (!isObject(providers.getOptional(id))) {
      throw new InputError(`${path} must hold the settings of a provider`);
    }
    return readProvider(providers.getConfig(id), { id, path, instances });
  });
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
