import {
  KubernetesValidatorFunctions,
  parseEntityRef,
} from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ComponentSettings } from './ProviderSettings';
import { readText } from './readTexts';

/** Settings that are only allowed in mode `components`. */
export const COMPONENT_KEYS = [
  'owner',
  'system',
  'lifecycle',
  'type',
  'namespace',
];

/**
 * Reads the settings that go into every component.
 *
 * @throws InputError that names the path
 */
export function readComponent(config: Config, path: string): ComponentSettings {
  const owner = readRef(config, 'owner', path, 'Group');
  if (!owner) {
    throw new InputError(
      `${path}.owner is missing: set it to the owner of the components, such as group:default/platform`,
    );
  }
  const namespace = readText(config, 'namespace', path) ?? 'default';
  if (!KubernetesValidatorFunctions.isValidNamespace(namespace)) {
    throw new InputError(
      `${path}.namespace is '${namespace}': use lowercase letters, digits and hyphens, 63 at most`,
    );
  }
  return {
    owner,
    system: readRef(config, 'system', path, 'System'),
    lifecycle: readText(config, 'lifecycle', path) ?? 'production',
    type: readText(config, 'type', path) ?? 'service',
    namespace,
  };
}

function readRef(
  config: Config,
  key: string,
  path: string,
  defaultKind: string,
): string | undefined {
  const text = readText(config, key, path);
  if (text === undefined) {
    return undefined;
  }
  let name: string | undefined;
  try {
    name = parseEntityRef(text, { defaultKind }).name;
  } catch {
    // Reported below, with the path.
  }
  if (!KubernetesValidatorFunctions.isValidObjectName(name)) {
    throw new InputError(
      `${path}.${key} is '${text}', which is not a reference of an entity such as ${defaultKind.toLowerCase()}:default/name`,
    );
  }
  return text;
}
