import { AcceptedDifference } from './types';
import { flag, text } from './shapes';
import { GO } from './sources';

/** Definitions that the document derives from .NET classes, and that look different on the wire. */
export const wireFormDifferences: AcceptedDifference[] = [
  {
    id: 'wire.PropertyValueResource',
    allows: 'definition',
    definition: 'PropertyValueResource',
    schema: {
      type: ['string', 'object'],
      properties: { HasValue: flag, Hint: text, NewValue: text },
    },
    source: `${GO}/core/property_value.go`,
  },
  {
    id: 'wire.VariableType',
    allows: 'definition',
    definition: 'VariableType',
    schema: text,
    source: 'octopus-api.md §3.2',
  },
  {
    id: 'path form /api/spaces/{id or slug}',
    allows: 'path form',
    source: 'octopus-api.md §1',
  },
];
