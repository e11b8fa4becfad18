import type { Config } from '@backstage/config';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** Who may do what in this portal. */
export interface PolicySettings {
  /** The group that may do everything, as `group:default/platform`. */
  platformTeam: string;
  /**
   * The environments that the owners of a service may deploy to, run runbooks
   * in, and answer interventions in, by name as in Octopus.
   */
  ownersMayDeployTo: string[];
}

/**
 * The settings `portal.policy`; undefined where there are none, as in the sample
 * app, where everyone may do everything.
 */
export function readPolicySettings(config: Config): PolicySettings | undefined {
  const policy = config.getOptionalConfig('portal.policy');
  if (!policy) {
    return undefined;
  }
  const team = parseEntityRef(policy.getString('platformTeam'), {
    defaultKind: 'group',
  });
  return {
    platformTeam: stringifyEntityRef(team),
    ownersMayDeployTo: policy.getOptionalStringArray('ownersMayDeployTo') ?? [],
  };
}
