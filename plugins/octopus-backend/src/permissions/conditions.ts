import { createConditionExports } from '@backstage/plugin-permission-node';
import { octopusEnvironmentResourceRef } from './environmentResourceRef';
import { octopusEnvironmentRules } from './rules';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: octopusEnvironmentResourceRef,
  rules: octopusEnvironmentRules,
});

/** Conditions for a policy: `isInEnvironment` and `isEntityOwner`. */
export const octopusEnvironmentConditions = conditions;

/** A decision of a policy that depends on the environment, or on who owns the entity. */
export const createOctopusEnvironmentConditionalDecision =
  createConditionalDecision;
