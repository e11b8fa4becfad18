import { Link, Text } from '@backstage/ui';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import styles from './ChangeList.module.css';

/** More than that is not read before a deployment. */
const MOST = 20;

/** Commits or issues, each with its link where it has one. */
export const ChangeList = (props: {
  title: string;
  items: { id: string; short: string; url?: string; text?: string }[];
}) => {
  const { title, items } = props;
  const { t } = useOctopusTranslation();
  if (items.length === 0) {
    return null;
  }
  return (
    <div>
      <Text as="h4" variant="body-small" weight="bold" className={styles.title}>
        {title} ({items.length})
      </Text>
      <ul className={styles.list}>
        {items.slice(0, MOST).map(({ id, short, url, text }) => (
          <li key={id} className={styles.item}>
            <code>
              {url ? (
                <Link href={url} target="_blank" rel="noopener noreferrer">
                  {short}
                </Link>
              ) : (
                short
              )}
            </code>{' '}
            {text}
          </li>
        ))}
        {items.length > MOST && (
          <li>{t('changes.more', { number: String(items.length - MOST) })}</li>
        )}
      </ul>
    </div>
  );
};
