import type { ActionPermissions } from './ActionPermissions';

/**
 * Allows everything that the scaffolder's own rules allow, and asks nobody.
 *
 * @public
 */
export const unrestrictedActions: ActionPermissions = {
  require: async () => {},
  requireSomewhere: async () => {},
  requireOnAny: async () => {},
};
