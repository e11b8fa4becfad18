import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { OctopusCredential, OctopusInstanceConfig } from '../types';
import { readBaseUrl } from './readBaseUrl';
import { readText } from './readText';

const KEY = 'octopus.instances';

/**
 * Reads `octopus.instances` of the app's configuration.
 *
 * @param config - the root of the configuration
 * @returns an empty list when nothing is configured
 * @throws InputError naming the path of the setting that is missing or wrong
 * @public
 */
export function readOctopusInstances(config: Config): OctopusInstanceConfig[] {
  const instances = (config.getOptionalConfigArray(KEY) ?? []).map(
    (instance, index) => readInstance(instance, `${KEY}[${index}]`),
  );
  instances.forEach(({ name }, index) => {
    const first = instances.findIndex(other => other.name === name);
    if (first !== index) {
      throw new InputError(
        `${KEY}[${index}].name is '${name}', as ${KEY}[${first}].name is: give each instance a name of its own`,
      );
    }
  });
  return instances;
}

function readInstance(config: Config, path: string): OctopusInstanceConfig {
  const name = readText(config, 'name', path);
  if (!name) {
    throw new InputError(
      `${path}.name is missing: give the Octopus instance a name`,
    );
  }
  const readApiKey = readText(config, 'readApiKey', path, { secret: true });
  return {
    name,
    baseUrl: readBaseUrl(config, path),
    credential: readCredential(config, path),
    readCredential: readApiKey ? { apiKey: readApiKey } : undefined,
    defaultSpace: readText(config, 'defaultSpace', path),
  };
}

/**
 * Reads `apiKey` or `accessToken` of an instance.
 *
 * @throws InputError when there is none, or both
 */
function readCredential(config: Config, path: string): OctopusCredential {
  const apiKey = readText(config, 'apiKey', path, { secret: true });
  const accessToken = readText(config, 'accessToken', path, { secret: true });
  if (apiKey && accessToken) {
    throw new InputError(
      `${path} has both apiKey and accessToken: remove one of them`,
    );
  }
  if (apiKey) {
    return { apiKey };
  }
  if (accessToken) {
    return { accessToken };
  }
  throw new InputError(
    `${path}.apiKey is missing: set it (or ${path}.accessToken) to a credential of this Octopus server`,
  );
}
