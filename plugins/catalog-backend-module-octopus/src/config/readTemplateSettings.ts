import {
  CompoundEntityRef,
  DEFAULT_NAMESPACE,
  KubernetesValidatorFunctions,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { OctopusService } from '@octopus-backstage/plugin-octopus-node';
import { readSuggestions } from './readSuggestions';
import { readText, readTexts } from './readTexts';
import { TemplateSettings } from './TemplateSettings';

const PATH = 'octopus.templates';
const KEYS = [
  ...['offer', 'namespace', 'owner', 'hosts', 'defaults'],
  'suggestions',
];

/**
 * Reads `octopus.templates`, which may be left out: then all templates are
 * offered, without an owner. Forms begin with the space of the portal's only
 * instance, if it has one.
 *
 * @throws InputError that names the path of the invalid setting
 */
export function readTemplateSettings(
  rootConfig: Config,
  instances: ReturnType<OctopusService['instances']>,
): TemplateSettings {
  const config = rootConfig.getOptionalConfig(PATH);
  const hosts = ScmIntegrations.fromConfig(rootConfig)
    .github.list()
    .map(integration => integration.config.host);
  const space = instances.length === 1 ? instances[0].defaultSpace : undefined;
  const settings = {
    path: PATH,
    namespace: DEFAULT_NAMESPACE,
    hosts,
    suggestions: readSuggestions(rootConfig, PATH),
  };
  const spaces: TemplateSettings['defaults'] = space ? { space } : {};
  if (!config) {
    return { ...settings, defaults: spaces };
  }
  const unknown = config.keys().find(key => !KEYS.includes(key));
  if (unknown) {
    throw new InputError(
      `${PATH}.${unknown} is not known: there is ${KEYS.join(', ')}`,
    );
  }
  return {
    ...settings,
    offer: readTexts(config, 'offer', PATH),
    namespace: readNamespace(config) ?? settings.namespace,
    owner: readOwner(config),
    hosts: readHosts(config, hosts) ?? hosts,
    defaults: { ...spaces, ...readDefaults(config) },
  };
}

function readNamespace(config: Config): string | undefined {
  const namespace = readText(config, 'namespace', PATH);
  if (namespace && !KubernetesValidatorFunctions.isValidNamespace(namespace)) {
    throw new InputError(
      `${PATH}.namespace is '${namespace}': use lowercase letters, digits and hyphens`,
    );
  }
  return namespace;
}

/** Whole, since the catalog completes it with the namespace of the template. */
function readOwner(config: Config): string | undefined {
  const owner = readText(config, 'owner', PATH);
  if (!owner) {
    return undefined;
  }
  const ref = parse(owner);
  if (
    !ref ||
    !KubernetesValidatorFunctions.isValidNamespace(ref.namespace) ||
    !KubernetesValidatorFunctions.isValidObjectName(ref.name)
  ) {
    throw new InputError(
      `${PATH}.owner is '${owner}': use an entity reference such as group:default/platform`,
    );
  }
  return stringifyEntityRef(ref);
}

function parse(owner: string): CompoundEntityRef | undefined {
  try {
    return parseEntityRef(owner, {
      defaultKind: 'Group',
      defaultNamespace: DEFAULT_NAMESPACE,
    });
  } catch {
    return undefined;
  }
}

function readHosts(config: Config, known: string[]): string[] | undefined {
  const hosts = readTexts(config, 'hosts', PATH);
  const unknown = hosts?.find(host => !known.includes(host));
  if (unknown) {
    throw new InputError(
      `${PATH}.hosts names '${unknown}', but integrations.github has ${known.join(
        ', ',
      )}`,
    );
  }
  return hosts;
}

function readDefaults(config: Config): TemplateSettings['defaults'] {
  const defaults = config.getOptional('defaults') ?? {};
  if (typeof defaults !== 'object' || Array.isArray(defaults)) {
    throw new InputError(
      `${PATH}.defaults must name fields of forms, with a value for each`,
    );
  }
  return defaults as TemplateSettings['defaults'];
}
