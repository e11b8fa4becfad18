import { useNow } from '../../hooks/useNow';
import {
  useLanguage,
  useOctopusTranslation,
} from '../../hooks/useOctopusTranslation';
import { formatRelative } from './formatRelative';

const HOUR = 3_600_000;

/** Returns what says when a feature branch expires, or that it never does. */
export function useExpiryText(): (expiresAt: string | undefined) => string {
  const { t } = useOctopusTranslation();
  const language = useLanguage();
  const now = useNow();
  return expiresAt => {
    if (!expiresAt) {
      return t('featureBranches.noExpiry');
    }
    const left = Date.parse(expiresAt) - now;
    // Otherwise a minute after choosing 36 hours it would say 35.
    const rounded = left > HOUR ? Math.round(left / HOUR) * HOUR : left;
    const when =
      formatRelative(now + rounded, now, language, { always: left > 0 }) ??
      t('time.now');
    return left > 0
      ? t('featureBranches.expires', { when })
      : t('featureBranches.expired', { when });
  };
}
