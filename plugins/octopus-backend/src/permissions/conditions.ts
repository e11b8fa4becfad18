import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  createPermissionRule,
  createConditionExports,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { octopusEnvironmentResourceRef } from './environmentResourceRef';

const lower = (text: string) => text.toLocaleLowerCase('en-US');

/** Ignores case, as Octopus does for names of environments. */
const isInEnvironment = createPermissionRule({
  name: 'IS_IN_ENVIRONMENT',
  description: 'Allow some environments of Octopus',
  resourceRef: octopusEnvironmentResourceRef,
  paramsSchema: z.object({
    environments: z.array(z.string()).describe('Names of the environments'),
  }),
  apply: ({ environment }, { environments }) =>
    environments.some(name => lower(name) === lower(environment)),
  toQuery: ({ environments }) => ({ environments }),
});

const isEntityOwner = createPermissionRule({
  name: 'IS_ENTITY_OWNER',
  description: 'Allow those who own the entity',
  resourceRef: octopusEnvironmentResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('References of users and groups, of which one must own it'),
  }),
  apply: ({ entity }, { claims }) =>
    (entity.relations ?? []).some(
      ({ type, targetRef }) =>
        type === RELATION_OWNED_BY && claims.includes(targetRef),
    ),
  toQuery: ({ claims }) => ({ claims }),
});

/** The rules for an entity in an environment. */
export const octopusEnvironmentRules = { isInEnvironment, isEntityOwner };

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: octopusEnvironmentResourceRef,
  rules: octopusEnvironmentRules,
});

/**
 * Conditions for a policy: `isInEnvironment` and `isEntityOwner`.
 *
 * @public
 */
export const octopusEnvironmentConditions = conditions;

/**
 * Creates a policy decision that depends on the environment or on the owner of
 * the entity.
 *
 * @public
 */
export const createOctopusEnvironmentConditionalDecision =
  createConditionalDecision;
