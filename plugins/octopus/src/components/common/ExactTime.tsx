import { useNow } from '../../hooks/useNow';
import {
  useLanguage,
  useOctopusTranslation,
} from '../../hooks/useOctopusTranslation';
import { formatRelative } from './formatRelative';

/**
 * Shows when something was and how long ago that is, where there is room for
 * both: what a tooltip says is out of reach of keyboards and fingers.
 */
export const ExactTime = (props: { value: string }) => {
  const { t } = useOctopusTranslation();
  const locale = useLanguage();
  const now = useNow();
  const time = new Date(props.value);
  const distance = formatRelative(time.getTime(), now, locale, {
    always: true,
  });
  return (
    <time dateTime={props.value}>
      {time.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}{' '}
      ({distance ?? t('time.now')})
    </time>
  );
};
