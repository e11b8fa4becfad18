import { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

const DEFAULT_RETENTION = { days: 30 };

/**
 * Reads whether, and for how long, what is known of projects is kept in the
 * database, and whether changes are followed.
 *
 * @returns undefined when it is not kept
 * @throws Error that names the setting when it is not a duration
 */
export function readReadModelSettings(
  root: RootConfigService,
): { retentionMs: number; isFollowing: boolean } | undefined {
  const config = root.getOptionalConfig('octopus.readModel');
  if (config?.getOptionalBoolean('enabled') === false) {
    return undefined;
  }
  const retention = config?.has('retention')
    ? readDurationFromConfig(config, { key: 'retention' })
    : DEFAULT_RETENTION;
  return {
    retentionMs: durationToMilliseconds(retention),
    isFollowing: config?.getOptionalBoolean('follow') ?? true,
  };
}
