import type { SuppliedValue } from '@octopus-backstage/plugin-octopus-blueprint';
import { literal } from './expressions';

/** What a supplied value is in the space: the value, or its placeholder. */
export function valueOf(value: SuppliedValue): string {
  return literal(value.supplied ?? value.placeholder);
}
