import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { OctopusService } from '@octopus-backstage/plugin-octopus-node';
import { ProviderSettings } from './ProviderSettings';
import { COMPONENT_KEYS, readComponent } from './readComponent';
import { readFilter } from './readFilter';
import { readSchedule } from './readSchedule';
import { readText } from './readTexts';

type Instances = ReturnType<OctopusService['instances']>;

const KEYS = [
  'instance',
  'space',
  'mode',
  'schedule',
  'projectGroups',
  'include',
  'exclude',
];

/**
 * Reads one provider. Unknown settings are rejected: a misspelled filter would
 * let everything through.
 *
 * @throws InputError that names the path of the missing or invalid setting
 */
export function readProvider(
  config: Config,
  where: { id: string; path: string; instances: Instances },
): ProviderSettings {
  const { id, path, instances } = where;
  const mode = readMode(config, path);
  checkKeys(config, path, mode);
  const instance = chooseInstance(config, path, instances);
  const space = readText(config, 'space', path) ?? instance.defaultSpace;
  if (!space) {
    throw new InputError(
      `${path}.space is missing: set it to the id, name or slug of an Octopus space`,
    );
  }
  const shared = {
    id,
    path,
    instance: instance.name,
    isOneOfSeveral: instances.length > 1,
    space,
    schedule: readSchedule(config, path, mode),
    filter: readFilter(config, path),
  };
  return mode === 'annotate'
    ? { ...shared, mode }
    : { ...shared, mode, component: readComponent(config, path) };
}

function readMode(config: Config, path: string) {
  const mode = readText(config, 'mode', path) ?? 'components';
  if (mode !== 'components' && mode !== 'annotate') {
    throw new InputError(
      `${path}.mode is '${mode}': use components or annotate`,
    );
  }
  return mode;
}

function checkKeys(config: Config, path: string, mode: string) {
  for (const key of config.keys()) {
    if (COMPONENT_KEYS.includes(key)) {
      if (mode === 'annotate') {
        throw new InputError(
          `${path}.${key} is for mode 'components': remove it, or change the mode`,
        );
      }
    } else if (!KEYS.includes(key)) {
      throw new InputError(
        `${path}.${key} is not known: there is ${[
          ...KEYS,
          ...COMPONENT_KEYS,
        ].join(', ')}`,
      );
    }
  }
}

function chooseInstance(config: Config, path: string, instances: Instances) {
  const name = readText(config, 'instance', path);
  const names = instances.map(instance => instance.name).join(', ');
  if (instances.length === 0) {
    throw new InputError(
      `${path} needs an Octopus server: add one under octopus.instances`,
    );
  }
  if (!name && instances.length > 1) {
    throw new InputError(`${path}.instance is missing: choose one of ${names}`);
  }
  const found = name
    ? instances.find(instance => instance.name === name)
    : instances[0];
  if (!found) {
    throw new InputError(
      `${path}.instance is '${name}', but octopus.instances has ${names}`,
    );
  }
  return found;
}
