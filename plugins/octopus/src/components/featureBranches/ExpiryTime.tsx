import { useNow } from '../../hooks/useNow';
import {
  useLanguage,
  useOctopusTranslation,
} from '../../hooks/useOctopusTranslation';
import { formatRelative } from '../common/formatRelative';

const HOUR = 3_600_000;

/** Shows when a feature branch expires; the exact time on hover. */
export const ExpiryTime = (props: { expiresAt?: string }) => {
  const { expiresAt } = props;
  const { t } = useOctopusTranslation();
  const language = useLanguage();
  const now = useNow();
  if (!expiresAt) {
    return <>{t('featureBranches.noExpiry')}</>;
  }
  const expiry = Date.parse(expiresAt);
  const left = expiry - now;
  // Otherwise a minute after choosing 36 hours it would say 35.
  const rounded = left > HOUR ? Math.round(left / HOUR) * HOUR : left;
  const when =
    formatRelative(now + rounded, now, language, { always: left > 0 }) ??
    t('time.now');
  return (
    <time
      dateTime={expiresAt}
      title={new Date(expiresAt).toLocaleString(language, {
        dateStyle: 'full',
        timeStyle: 'long',
      })}
    >
      {left > 0
        ? t('featureBranches.expires', { when })
        : t('featureBranches.expired', { when })}
    </time>
  );
};
