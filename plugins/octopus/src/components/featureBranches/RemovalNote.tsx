import { Link, Text } from '@backstage/ui';
import { OctopusFeatureBranch } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';

/** Says that a feature branch is being deleted, or could not be. */
export const RemovalNote = (props: { branch: OctopusFeatureBranch }) => {
  const { removal } = props.branch;
  const { t } = useOctopusTranslation();
  if (!removal) {
    return null;
  }
  return (
    <Text
      as="div"
      variant="body-small"
      color={removal.isCompleted ? 'danger' : 'info'}
    >
      {removal.isCompleted
        ? t('featureBranches.deletionFailed')
        : t('featureBranches.deleting')}{' '}
      {removal.isCompleted && removal.errorMessage}{' '}
      <Link href={removal.url} target="_blank" rel="noopener noreferrer">
        {t('page.openInOctopus')}
      </Link>
    </Text>
  );
};
