import { useNow } from '../../hooks/useNow';
import {
  useLanguage,
  useOctopusTranslation,
} from '../../hooks/useOctopusTranslation';
import { formatRelative } from './formatRelative';

/** Shows how long ago something was; the exact time on hover. */
export const RelativeTime = (props: { value: string }) => {
  const { t } = useOctopusTranslation();
  const language = useLanguage();
  const now = useNow();
  const time = new Date(props.value);
  return (
    <time
      dateTime={props.value}
      title={time.toLocaleString(language, {
        dateStyle: 'full',
        timeStyle: 'long',
      })}
    >
      {formatRelative(time.getTime(), now, language) ?? t('time.now')}
    </time>
  );
};
