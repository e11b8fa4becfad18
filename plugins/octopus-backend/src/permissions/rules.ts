import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { octopusEnvironmentResourceRef } from './environmentResourceRef';

const lower = (text: string) => text.toLocaleLowerCase('en-US');

/** Octopus takes names of environments in any case. */
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

/** What a policy can ask about an entity in an environment. */
export const octopusEnvironmentRules = { isInEnvironment, isEntityOwner };
