import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { PortalPolicy } from './PortalPolicy';
import { readPolicySettings } from './PolicySettings';

/** Decides by `portal.policy`, or allows everything where it is not set. */
export function createPolicy(
  config: Config,
  logger: LoggerService,
): PermissionPolicy {
  const settings = readPolicySettings(config);
  if (settings) {
    return new PortalPolicy(settings);
  }
  logger.warn(
    'Everyone may do everything: portal.policy is not set. See docs/production.md.',
  );
  return { handle: async () => ({ result: AuthorizeResult.ALLOW }) };
}
