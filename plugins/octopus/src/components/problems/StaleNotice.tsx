import { Alert } from '@backstage/ui';
import { problemOf } from '../../errors/problemOf';
import { useNow } from '../../hooks/useNow';
import {
  useLanguage,
  useOctopusTranslation,
} from '../../hooks/useOctopusTranslation';
import { formatRelative } from '../common/formatRelative';

/**
 * Says how old the data is, and why: Octopus or the portal does not respond, or
 * it is being read at this moment.
 */
export const StaleNotice = (props: {
  fetchedAt: string;
  isReading?: boolean;
  /** Why the last request to the portal failed, if it did. */
  error?: unknown;
  message?: string;
}) => {
  const { t } = useOctopusTranslation();
  const language = useLanguage();
  const now = useNow();
  const when =
    formatRelative(Date.parse(props.fetchedAt), now, language) ?? t('time.now');
  const isOffline = problemOf(props.error) === 'offline';
  if (props.isReading) {
    return (
      <Alert
        status="info"
        icon
        role="status"
        title={t('page.loading')}
        description={`${t('live.updated')} ${when}`}
      />
    );
  }
  return (
    <Alert
      status="warning"
      icon
      role="status"
      title={t(isOffline ? 'problem.offline.title' : 'problem.stale.title')}
      description={
        <>
          {t('problem.stale.text', { when })}
          {props.message && <div>{props.message}</div>}
        </>
      }
    />
  );
};
