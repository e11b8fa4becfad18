import { Text } from '@backstage/ui';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import styles from './LoadingState.module.css';

/**
 * Shown until the first response. The rows are no `Skeleton` of Backstage UI: with
 * ours, Backstage's build puts a copy of it into a dozen files of other plugins.
 */
export const LoadingState = (props: { rows?: number }) => {
  const { t } = useOctopusTranslation();
  return (
    <div role="status" aria-busy="true" className={styles.loading}>
      <Text variant="body-small" color="secondary">
        {t('page.loading')}
      </Text>
      {Array.from({ length: props.rows ?? 3 }, (_, row) => (
        <div key={row} className={styles.row} />
      ))}
    </div>
  );
};
