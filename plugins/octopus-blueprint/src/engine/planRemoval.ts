import { Blueprint } from '../blueprint/types';
import { prepareRemoval } from './removing/prepareRemoval';
import { toRemovalEntry } from './removing/toRemovalEntry';
import { EngineOptions, Plan } from './types';

/** What removing the blueprint's objects would do; changes nothing. */
export async function planRemoval(
  blueprint: Blueprint,
  options: EngineOptions,
): Promise<Plan> {
  const { items } = await prepareRemoval(blueprint, options);
  return {
    blueprint: { id: blueprint.id, version: blueprint.version },
    space: { id: options.space.Id, name: options.space.Name },
    entries: items.map(toRemovalEntry),
  };
}
