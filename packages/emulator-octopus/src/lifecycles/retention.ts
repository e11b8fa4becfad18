import { Bound } from '../http/bind';
import { RetentionPeriod } from './lifecycles';

/** Keys of a retention period in a body. */
export const retentionFields = {
  Unit: 'text',
  QuantityToKeep: 'integer',
  ShouldKeepForever: 'boolean',
  Strategy: 'text',
} as const;

/**
 * A retention period as it is stored. `Strategy` came in 2025.3; bodies without
 * it keep their meaning. Source: octopus-api.md §3 (lifecycles) and §9.
 * @param unit - what is counted when the body does not say
 */
export function toRetention(
  input: Bound<typeof retentionFields>,
  unit: RetentionPeriod['Unit'] = 'Days',
): RetentionPeriod {
  const forever =
    input.ShouldKeepForever ??
    (input.Strategy === 'Forever' || !input.QuantityToKeep);
  return {
    Unit: input.Unit === 'Items' || input.Unit === 'Days' ? input.Unit : unit,
    QuantityToKeep: input.QuantityToKeep ?? 0,
    ShouldKeepForever: forever,
    Strategy: input.Strategy === 'Default' ? 'Default' : counted(forever),
  };
}

function counted(forever: boolean) {
  return forever ? 'Forever' : 'Count';
}
