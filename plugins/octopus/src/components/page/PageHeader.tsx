import { parseEntityRef } from '@backstage/catalog-model';
import { ButtonLink, Button, Text } from '@backstage/ui';
import { useState } from 'react';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useTemplateLink } from '../../hooks/useTemplateLink';
import { ExternalLink } from '../common/ExternalLink';
import { GitBranchIcon, RefreshIcon } from '../common/icons';
import { RelativeTime } from '../common/RelativeTime';
import styles from './PageHeader.module.css';

/**
 * Links to the form that deploys a branch of this service; other entities have
 * no branches.
 */
const DeployBranchLink = () => {
  const { t } = useOctopusTranslation();
  const { entityRef } = useOctopusContext();
  const link = useTemplateLink('octopus-feature-branch');
  const { kind } = parseEntityRef(entityRef);
  return link && kind === 'component' ? (
    <ButtonLink
      variant="secondary"
      href={link({ entityRef })}
      iconStart={<GitBranchIcon />}
    >
      {t('featureBranches.deploy')}
    </ButtonLink>
  ) : null;
};

/**
 * Shows which project this is and when it was updated, with a link to Octopus.
 */
export const PageHeader = () => {
  const { t } = useOctopusTranslation();
  const { project: view, refresh } = useOctopusContext();
  const { project, space, instance, fetchedAt } = view;
  const [isRefreshing, setRefreshing] = useState(false);

  // Automatic refreshes are not shown: the button would flicker all the time.
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
          {/* Right after a start, only its id may be known. */}
          {space.name !== space.id &&
            `${t('page.space', { name: space.name })} · `}
          {instance} · {t('page.updated')} <RelativeTime value={fetchedAt} />
        </Text>
      </div>
      <DeployBranchLink />
      <ExternalLink
        href={project.url}
        name={t('page.openNamed', { name: project.name })}
      >
        {t('page.openInOctopus')}
      </ExternalLink>
      <Button
        variant="secondary"
        iconStart={<RefreshIcon />}
        isPending={isRefreshing}
        onPress={onRefresh}
      >
        {t('page.refresh')}
      </Button>
    </div>
  );
};
