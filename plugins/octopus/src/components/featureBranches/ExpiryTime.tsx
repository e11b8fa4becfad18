import { useLanguage } from '../../hooks/useOctopusTranslation';
import { useExpiryText } from '../common/useExpiryText';

/** Shows when a feature branch expires; the exact time on hover. */
export const ExpiryTime = (props: { expiresAt?: string }) => {
  const { expiresAt } = props;
  const language = useLanguage();
  const text = useExpiryText()(expiresAt);
  return expiresAt ? (
    <time
      dateTime={expiresAt}
      title={new Date(expiresAt).toLocaleString(language, {
        dateStyle: 'full',
        timeStyle: 'long',
      })}
    >
      {text}
    </time>
  ) : (
    <>{text}</>
  );
};
