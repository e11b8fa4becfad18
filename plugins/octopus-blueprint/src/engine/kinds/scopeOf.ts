import { VariableSpec } from '../../blueprint/types';
import { Ids } from '../objects/Ids';
import { Fields } from './Kind';

/** The scope on the wire; Octopus answers an empty one as `{}`. */
export function scopeOf(spec: VariableSpec, ids: Ids): Fields {
  return spec.environments?.length
    ? {
        Environment: spec.environments.map(name => ids.of('environment', name)),
      }
    : {};
}
