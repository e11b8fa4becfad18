import { Badge, Flex, Text } from '@backstage/ui';
import { RiPlayLine } from '@remixicon/react';
import { OctopusRunbook } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { problemOf } from '../../errors/problemOf';
import { useAction } from '../../hooks/useAction';
import { useRunbooks } from '../../hooks/useOctopusData';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { runbookEnvironments } from '../../model/environments';
import { ActionButton } from '../common/ActionButton';
import { ExternalLink } from '../common/ExternalLink';
import { LoadingState } from '../problems/LoadingState';
import { ProblemState } from '../problems/ProblemState';
import { RunbookRuns } from './RunbookRuns';
import styles from './RunbooksView.module.css';

/**
 * Shows a runbook: what it is for, where it may run, and a button to run it.
 */
const RunbookRow = (props: { runbook: OctopusRunbook }) => {
  const { runbook } = props;
  const { t } = useOctopusTranslation();
  const { project, openDialog } = useOctopusContext();
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
        <RunbookRuns runbook={runbook} />
      </div>
      <div className={styles.actions}>
        <ActionButton
          action={run}
          name={t('action.runNamed', { name: runbook.name })}
          iconStart={<RiPlayLine aria-hidden />}
          onPress={() => openDialog({ kind: 'run', runbook })}
        />
        <ExternalLink
          href={runbook.url}
          name={t('page.openNamed', { name: runbook.name })}
        >
          {t('page.openInOctopus')}
        </ExternalLink>
      </div>
    </li>
  );
};

/** Shows every runbook of the project. */
export const RunbooksView = () => {
  const { t } = useOctopusTranslation();
  const { entityRef } = useOctopusContext();
  const { data: runbooks, error, mutate } = useRunbooks(entityRef);

  if (!runbooks) {
    return error ? (
      <ProblemState
        problem={problemOf(error)}
        error={error}
        onRetry={() => mutate()}
      />
    ) : (
      <LoadingState />
    );
  }
  if (runbooks.length === 0) {
    return <Text color="secondary">{t('runbooks.none')}</Text>;
  }
  return (
    <ul className={styles.runbooks} aria-label={t('runbooks.label')}>
      {runbooks.map(runbook => (
        <RunbookRow key={runbook.id} runbook={runbook} />
      ))}
    </ul>
  );
};
