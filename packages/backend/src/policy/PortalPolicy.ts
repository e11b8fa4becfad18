import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { decideCatalog } from './decideCatalog';
import { decideOctopus } from './decideOctopus';
import { decideScaffolder } from './decideScaffolder';
import type { PolicySettings } from './PolicySettings';

/**
 * The platform team may do everything. Everybody else sees everything, deploys
 * what they own to the environments of the settings, and makes services, but
 * neither fills spaces nor makes clusters.
 */
export class PortalPolicy implements PermissionPolicy {
  constructor(private readonly settings: PolicySettings) {}

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const refs = user?.info.ownershipEntityRefs ?? [];
    if (refs.includes(this.settings.platformTeam)) {
      return { result: AuthorizeResult.ALLOW };
    }
    return (
      decideOctopus(permission, refs, this.settings) ??
      decideCatalog(permission, refs) ??
      decideScaffolder(permission, user?.info.userEntityRef) ?? {
        result: AuthorizeResult.ALLOW,
      }
    );
  }
}
