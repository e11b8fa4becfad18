import { Alert } from '@backstage/ui';
import { problemOf } from '../../errors/problemOf';
import { useNow } from '../../hooks/useNow';
import {
  useLanguage,
  useOctopusTranslation,
} from '../../hooks/useOctopusTranslation';
import { formatRelative } from '../common/formatRelative';

/** Says who does not respond, Octopus or the portal, and how old the data is. */
export const StaleNotice = (props: {
  fetchedAt: string;
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
