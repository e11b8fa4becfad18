import {
  Reference,
  SuppliedValue,
  VariableSpec,
} from '../../blueprint/model/Blueprint';
import { Fields, pick } from '../model/fields';
import { Ids, Kind } from './Kind';

/** The scope on the wire; Octopus returns an empty one as `{}`. */
export function scopeOf(spec: VariableSpec, ids: Ids): Fields {
  return spec.environments?.length
    ? {
        Environment: spec.environments.map(name => ids.of('environment', name)),
      }
    : {};
}

function isSupplied(value: VariableSpec['value']): value is SuppliedValue {
  return typeof value === 'object' && 'placeholder' in value;
}

function valueFields(value: string | Reference | SuppliedValue, ids: Ids) {
  if (typeof value === 'string') {
    return { Value: value };
  }
  return isSupplied(value) ? {} : { Value: ids.of(value.ref, value.name) };
}

/** One variable of a set. Source of the fields: octopus-api.md section 3.2. */
export const variable: Kind<VariableSpec> = {
  kind: 'variable',
  label: 'variable',
  shared: false,
  fields: (spec, ids) => ({
    Name: spec.name,
    Description: spec.description ?? '',
    Type: spec.type,
    IsSensitive: spec.type === 'Sensitive',
    Scope: scopeOf(spec, ids),
    Prompt: spec.prompt
      ? {
          Label: spec.prompt.label,
          Description: spec.prompt.description ?? '',
          Required: spec.prompt.required,
          DisplaySettings: { 'Octopus.ControlType': spec.prompt.controlType },
        }
      : null,
    ...valueFields(spec.value, ids),
  }),
  managed: resource => ({
    ...pick(resource, [
      'Name',
      'Description',
      'Type',
      'IsSensitive',
      'Scope',
      'Value',
    ]),
    Prompt: resource.Prompt
      ? pick(resource.Prompt, [
          'Label',
          'Description',
          'Required',
          'DisplaySettings',
        ])
      : null,
  }),
  supplied: spec =>
    isSupplied(spec.value)
      ? [{ field: 'Value', value: spec.value, wire: 'text' }]
      : [],
};
