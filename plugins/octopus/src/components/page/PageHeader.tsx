import { Button, Text } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { ExternalLink } from '../common/ExternalLink';
import { RelativeTime } from '../common/RelativeTime';
import styles from './PageHeader.module.css';

/** Which project this is, how fresh it is, and the way into Octopus. */
export const PageHeader = (props: { isRefreshing: boolean }) => {
  const { isRefreshing } = props;
  const { t } = useOctopusTranslation();
  const { project: view, refresh } = useOctopusContext();
  const { project, space, instance, fetchedAt } = view;
  return (
    <div className={styles.header}>
      <div className={styles.title}>
        <Text as="h2" variant="title-small">
          {project.name}
        </Text>
        <Text as="div" variant="body-small" color="secondary">
          {t('page.space', { name: space.name })} · {instance} ·{' '}
          {t('page.updated')} <RelativeTime value={fetchedAt} />
        </Text>
      </div>
      <ExternalLink href={project.url}>{t('page.openInOctopus')}</ExternalLink>
      <Button
        variant="secondary"
        iconStart={<RiRefreshLine aria-hidden />}
        isPending={isRefreshing}
        onPress={() => refresh()}
      >
        {t('page.refresh')}
      </Button>
    </div>
  );
};
