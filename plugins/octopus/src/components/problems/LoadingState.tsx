import { Skeleton, Text } from '@backstage/ui';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import styles from './LoadingState.module.css';

/** Shown until the first response. */
export const LoadingState = (props: { rows?: number }) => {
  const { t } = useOctopusTranslation();
  return (
    <div role="status" aria-busy="true" className={styles.loading}>
      <Text variant="body-small" color="secondary">
        {t('page.loading')}
      </Text>
      {Array.from({ length: props.rows ?? 3 }, (_, row) => (
        <Skeleton
          key={row}
          width={row === 0 ? '40%' : '100%'}
          height={row === 0 ? 24 : 64}
          className={styles.skeleton}
        />
      ))}
    </div>
  );
};
