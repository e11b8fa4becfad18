import { useNow } from '../../hooks/useNow';
import {
  useLanguage,
  useOctopusTranslation,
} from '../../hooks/useOctopusTranslation';
import { formatRelative } from './formatRelative';
import styles from './RelativeTime.module.css';

/**
 * Shows how long ago something was, on one line; the exact time on hover.
 *
 * @param props - `short`: in few letters, for narrow columns
 */
export const RelativeTime = (props: { value: string; short?: boolean }) => {
  const { short } = props;
  const { t } = useOctopusTranslation();
  const language = useLanguage();
  const now = useNow();
  const time = new Date(props.value);
  return (
    <time
      className={styles.time}
      dateTime={props.value}
      title={time.toLocaleString(language, {
        dateStyle: 'full',
        timeStyle: 'long',
      })}
    >
      {formatRelative(time.getTime(), now, language, { short }) ??
        t('time.now')}
    </time>
  );
};
