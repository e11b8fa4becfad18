import { Badge, Flex, Text } from '@backstage/ui';
import { RiPlayLine } from '@remixicon/react';
import { OctopusRunbook } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { useAction } from '../../hooks/useAction';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { runbookEnvironments } from '../../model/runbookEnvironments';
import { ActionButton } from '../common/ActionButton';
import { ExternalLink } from '../common/ExternalLink';
import styles from './RunbooksView.module.css';

/** A runbook: what it is for, where it may run, and the button that runs it. */
export const RunbookRow = (props: { runbook: OctopusRunbook }) => {
  const { runbook } = props;
  const { t } = useOctopusTranslation();
  const { project, ask } = useOctopusContext();
  const run = useAction({ kind: 'run', runbook });
  const environments = runbookEnvironments(project, runbook);

  return (
    <li className={styles.runbook}>
      <div className={styles.text}>
        <Flex align="center" gap="2">
          <Text as="h3" variant="body-medium" weight="bold">
            {runbook.name}
          </Text>
          {!runbook.isPublished && <Badge>{t('runbooks.unpublished')}</Badge>}
        </Flex>
        {runbook.description && (
          <Text color="secondary">{runbook.description}</Text>
        )}
        <Text variant="body-small" color="secondary">
          {t('runbooks.environments')}:{' '}
          {environments.map(({ name }) => name).join(', ')}
        </Text>
      </div>
      <div className={styles.actions}>
        <ActionButton
          action={run}
          name={t('action.runNamed', { name: runbook.name })}
          iconStart={<RiPlayLine aria-hidden />}
          onPress={() => ask({ kind: 'run', runbook })}
        />
        <ExternalLink href={runbook.url}>
          {t('page.openInOctopus')}
        </ExternalLink>
      </div>
    </li>
  );
};
