import { Blueprint } from '../blueprint/types';
import { prepare } from './planning/prepare';
import { EngineOptions, Plan } from './types';

/** What applying the blueprint would do; changes nothing. */
export async function planBlueprint(
  blueprint: Blueprint,
  options: EngineOptions,
): Promise<Plan> {
  return (await prepare(blueprint, options)).plan;
}
