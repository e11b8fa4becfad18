import {
  createConditionExports,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { octopusSpaceResourceRef } from './spaceResourceRef';

const lower = (text: string) => text.toLocaleLowerCase('en-US');

/** Ignores case, as Octopus does for names of spaces. */
const isSpace = createPermissionRule({
  name: 'IS_SPACE',
  description: 'Allow some spaces of Octopus',
  resourceRef: octopusSpaceResourceRef,
  paramsSchema: z.object({
    spaces: z.array(z.string()).describe('Names or ids of the spaces'),
    instance: z
      .string()
      .optional()
      .describe('Name of their Octopus server; any when omitted'),
  }),
  apply: (space, { spaces, instance }) =>
    (!instance || instance === space.instance) &&
    [space.name, space.id]
      .map(lower)
      .some(own => spaces.map(lower).includes(own)),
  toQuery: params => params,
});

/** The rules for a space. */
export const octopusSpaceRules = { isSpace };

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: octopusSpaceResourceRef,
  rules: octopusSpaceRules,
});

/**
 * Conditions for a policy: `isSpace`.
 *
 * @public
 */
export const octopusSpaceConditions = conditions;

/**
 * Creates a policy decision that depends on the space.
 *
 * @public
 */
export const createOctopusSpaceConditionalDecision = createConditionalDecision;
