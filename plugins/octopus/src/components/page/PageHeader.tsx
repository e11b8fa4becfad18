import { Button, Text } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useState } from 'react';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { ExternalLink } from '../common/ExternalLink';
import { RelativeTime } from '../common/RelativeTime';
import { DeployBranchLink } from '../featureBranches/DeployBranchLink';
import styles from './PageHeader.module.css';

/** Which project this is, how fresh it is, and the way into Octopus. */
export const PageHeader = () => {
  const { t } = useOctopusTranslation();
  const { project: view, refresh } = useOctopusContext();
  const { project, space, instance, fetchedAt } = view;
  const [isRefreshing, setRefreshing] = useState(false);

  // What the page does by itself is not shown: it would flicker all the time.
  const onRefresh = async () => {
    setRefreshing(true);
    try {
      await refresh();
    } finally {
      setRefreshing(false);
    }
  };

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
      <DeployBranchLink />
      <ExternalLink href={project.url}>{t('page.openInOctopus')}</ExternalLink>
      <Button
        variant="secondary"
        iconStart={<RiRefreshLine aria-hidden />}
        isPending={isRefreshing}
        onPress={onRefresh}
      >
        {t('page.refresh')}
      </Button>
    </div>
  );
};
