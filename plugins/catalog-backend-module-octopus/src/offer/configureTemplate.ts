import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { TemplateSettings } from '../config/TemplateSettings';
import { accepts } from './checkDefaults';
import { isSuggesting } from './checkSuggestions';
import { Field, fieldsOf, isObject } from './fields';

/** The form of one of our templates, as the files name it. */
const FORM = /^\/create\/templates\/default\/([\w.-]+)/;

/** One of our templates in the input of a step, as the files name it. */
const REF = /^template:default\//;

/**
 * Returns a template as the portal wants it: in its namespace, with its owner,
 * its hosts, its defaults and its suggestions. Its steps look up templates there, and links of its
 * result lead to forms that are on offer.
 *
 * @param offered - names of the templates on offer
 */
export function configureTemplate(
  original: Entity,
  settings: TemplateSettings,
  offered: string[],
): Entity {
  const template = structuredClone(original);
  const { namespace, owner } = settings;
  if (namespace !== DEFAULT_NAMESPACE) {
    template.metadata.namespace = namespace;
  }
  const spec = (template.spec ??= {});
  if (owner) {
    spec.owner = owner;
  }
  for (const field of fieldsOf(template)) {
    configureField(field, settings);
  }
  if (spec.steps !== undefined) {
    spec.steps = inNamespace(spec.steps, namespace);
  }
  if (isObject(spec.output) && Array.isArray(spec.output.links)) {
    spec.output.links = spec.output.links
      .filter(isObject)
      .filter(({ url }) => {
        const [, name] = FORM.exec(String(url)) ?? [];
        return name === undefined || offered.includes(name);
      })
      .map(link => withNamespace(link, namespace));
  }
  return template;
}

function configureField(field: Field, settings: TemplateSettings): void {
  const { name, schema } = field;
  const { hosts, defaults, suggestions } = settings;
  if (Object.hasOwn(defaults, name) && accepts(field, defaults[name])) {
    schema.default = defaults[name];
  }
  if (schema['ui:field'] === 'RepoUrlPicker') {
    setOptions(field, { allowedHosts: hosts });
  }
  if (isSuggesting(field) && Object.hasOwn(suggestions, name)) {
    setOptions(field, { suggestions: suggestions[name] });
  }
}

function setOptions({ schema }: Field, more: JsonObject): void {
  const options = schema['ui:options'];
  schema['ui:options'] = { ...(isObject(options) && options), ...more };
}

/** Templates that a step names, in the namespace of the portal. */
function inNamespace(part: JsonValue, namespace: string): JsonValue {
  if (typeof part === 'string') {
    return part.replace(REF, `template:${namespace}/`);
  }
  if (Array.isArray(part)) {
    return part.map(each => inNamespace(each, namespace));
  }
  return isObject(part)
    ? Object.fromEntries(
        Object.entries(part).map(([key, value]) => [
          key,
          value === undefined ? value : inNamespace(value, namespace),
        ]),
      )
    : part;
}

function withNamespace(link: JsonObject, namespace: string): JsonObject {
  return typeof link.url === 'string'
    ? {
        ...link,
        url: link.url.replace(FORM, `/create/templates/${namespace}/$1`),
      }
    : link;
}
