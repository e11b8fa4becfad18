import { useLanguage } from '../../hooks/useLanguage';
import { useNow } from '../../hooks/useNow';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { formatRelative } from '../common/formatRelative';

const HOUR = 3_600_000;

/** What is left of a feature branch; the exact time on hover. */
export const ExpiryTime = (props: { expiresAt?: string }) => {
  const { expiresAt } = props;
  const { t } = useOctopusTranslation();
  const language = useLanguage();
  const now = useNow();
  if (!expiresAt) {
    return <>{t('featureBranches.noExpiry')}</>;
  }
  const left = Date.parse(expiresAt) - now;
  // A minute after seven days were chosen, there are not six left.
  const rounded = left > HOUR ? Math.round(left / HOUR) * HOUR : left;
  const when = formatRelative(rounded, language) ?? t('time.now');
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
