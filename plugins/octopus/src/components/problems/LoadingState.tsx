import { Flex, Skeleton, VisuallyHidden } from '@backstage/ui';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';

/** What is shown until the first answer. */
export const LoadingState = (props: { rows?: number }) => {
  const { t } = useOctopusTranslation();
  return (
    <div role="status" aria-busy="true">
      <VisuallyHidden>{t('page.loading')}</VisuallyHidden>
      <Flex direction="column" gap="3">
        {Array.from({ length: props.rows ?? 3 }, (_, row) => (
          <Skeleton key={row} width="100%" height={row === 0 ? 32 : 72} />
        ))}
      </Flex>
    </div>
  );
};
