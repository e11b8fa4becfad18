import { Alert } from '@backstage/ui';
import { useNow } from '../../hooks/useNow';
import {
  useLanguage,
  useOctopusTranslation,
} from '../../hooks/useOctopusTranslation';
import { formatRelative } from '../common/formatRelative';

/** Says that Octopus does not respond, and how old the data is. */
export const StaleNotice = (props: { fetchedAt: string; message?: string }) => {
  const { t } = useOctopusTranslation();
  const language = useLanguage();
  const now = useNow();
  const when =
    formatRelative(Date.parse(props.fetchedAt) - now, language) ??
    t('time.now');
  return (
    <Alert
      status="warning"
      icon
      role="status"
      title={t('problem.stale.title')}
      description={
        <>
          {t('problem.stale.text', { when })}
          {props.message && <div>{props.message}</div>}
        </>
      }
    />
  );
};
